/// What the worker knows and what it does about it: a fold of the log, and pure reactions named as sentences.
@NullMarked
package io.modeltrail.rollout.plan;

import org.jspecify.annotations.NullMarked;
