/// The rules of incidents.
@NullMarked
package io.modeltrail.command.incident.domain;

import org.jspecify.annotations.NullMarked;
