@NullMarked
package io.modeltrail.command.decider;

import org.jspecify.annotations.NullMarked;
