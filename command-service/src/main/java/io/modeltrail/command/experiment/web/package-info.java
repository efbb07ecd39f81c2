/// Experiments over HTTP.
@NullMarked
package io.modeltrail.command.experiment.web;

import org.jspecify.annotations.NullMarked;
