@NullMarked
package io.modeltrail.command;

import org.jspecify.annotations.NullMarked;
