@NullMarked
package io.modeltrail.command.rollout.domain;

import org.jspecify.annotations.NullMarked;
