/// Hands the rules of compliance audits to Axon, with the facts they need.
@NullMarked
package io.modeltrail.command.complianceaudit.axon;

import org.jspecify.annotations.NullMarked;
