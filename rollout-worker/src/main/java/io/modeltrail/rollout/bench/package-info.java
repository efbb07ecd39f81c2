/// Measurements of the worker's parts, each with its baseline in the same run.
@NullMarked
package io.modeltrail.rollout.bench;

import org.jspecify.annotations.NullMarked;
