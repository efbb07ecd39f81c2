/// Serving targets and rollouts over HTTP.
@NullMarked
package io.modeltrail.command.rollout.web;

import org.jspecify.annotations.NullMarked;
