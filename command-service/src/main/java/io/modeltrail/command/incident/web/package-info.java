/// Incidents over HTTP.
@NullMarked
package io.modeltrail.command.incident.web;

import org.jspecify.annotations.NullMarked;
