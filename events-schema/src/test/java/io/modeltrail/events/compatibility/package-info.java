@NullMarked
package io.modeltrail.events.compatibility;

import org.jspecify.annotations.NullMarked;
