@NullMarked
package io.modeltrail.command.policy.domain;

import org.jspecify.annotations.NullMarked;
