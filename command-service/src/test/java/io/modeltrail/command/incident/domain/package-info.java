/// The rules of incidents, as sentences.
@NullMarked
package io.modeltrail.command.incident.domain;

import org.jspecify.annotations.NullMarked;
