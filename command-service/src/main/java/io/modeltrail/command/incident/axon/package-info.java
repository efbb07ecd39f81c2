/// Hands the rules of incidents to Axon.
@NullMarked
package io.modeltrail.command.incident.axon;

import org.jspecify.annotations.NullMarked;
