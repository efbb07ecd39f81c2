/// The rules of compliance audits, their findings and corrective actions.
@NullMarked
package io.modeltrail.command.complianceaudit.domain;

import org.jspecify.annotations.NullMarked;
