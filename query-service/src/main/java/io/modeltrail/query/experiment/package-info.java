/// Experiments, as of any position, what they found, and which arm a subject gets.
@NullMarked
package io.modeltrail.query.experiment;

import org.jspecify.annotations.NullMarked;
