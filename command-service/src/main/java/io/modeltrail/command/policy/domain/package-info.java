/// The rules of policies: what one person proposes another signs, and nothing is edited.
@NullMarked
package io.modeltrail.command.policy.domain;

import org.jspecify.annotations.NullMarked;
