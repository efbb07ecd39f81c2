/// The rules of experiments, as sentences.
@NullMarked
package io.modeltrail.command.experiment.domain;

import org.jspecify.annotations.NullMarked;
