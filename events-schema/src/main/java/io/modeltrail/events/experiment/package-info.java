/// Events, commands and values of experiments: two or more versions compared on the subjects that each was assigned.
@NullMarked
package io.modeltrail.events.experiment;

import org.jspecify.annotations.NullMarked;
