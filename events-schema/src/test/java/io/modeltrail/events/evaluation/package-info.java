@NullMarked
package io.modeltrail.events.evaluation;

import org.jspecify.annotations.NullMarked;
