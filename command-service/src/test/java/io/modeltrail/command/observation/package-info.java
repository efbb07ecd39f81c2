@NullMarked
package io.modeltrail.command.observation;

import org.jspecify.annotations.NullMarked;
