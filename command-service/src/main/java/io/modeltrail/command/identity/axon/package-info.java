/// Hands the rules of identities to Axon, and what the log says of an identity to the dispatcher.
@NullMarked
package io.modeltrail.command.identity.axon;

import org.jspecify.annotations.NullMarked;
