/// Starts and stops everything in one process.
@NullMarked
package io.modeltrail.standalone.system;

import org.jspecify.annotations.NullMarked;
