/// Compliance audits over HTTP.
@NullMarked
package io.modeltrail.command.complianceaudit.web;

import org.jspecify.annotations.NullMarked;
