@NullMarked
package io.modeltrail.command.complianceaudit.domain;

import org.jspecify.annotations.NullMarked;
