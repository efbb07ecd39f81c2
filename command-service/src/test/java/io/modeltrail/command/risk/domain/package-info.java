@NullMarked
package io.modeltrail.command.risk.domain;

import org.jspecify.annotations.NullMarked;
