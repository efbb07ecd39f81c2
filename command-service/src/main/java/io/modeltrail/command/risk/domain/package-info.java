/// The rules of risk files: evaluations follow from the plan, and a file closes when every trace is complete.
@NullMarked
package io.modeltrail.command.risk.domain;

import org.jspecify.annotations.NullMarked;
