/// The rules of change control: who must sign, what was agreed beforehand, and what a hotfix still owes.
@NullMarked
package io.modeltrail.command.change.domain;

import org.jspecify.annotations.NullMarked;
