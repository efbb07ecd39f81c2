/// The rules of experiments: what may be compared on patients, and what may be concluded from it.
@NullMarked
package io.modeltrail.command.experiment.domain;

import org.jspecify.annotations.NullMarked;
