package io.modeltrail.command.dispatch;

import io.modeltrail.command.identity.domain.Identity;

/// What the log says of an identity; nothing, for most.
@FunctionalInterface
public interface Identities {

    Identity of(String identity);
}
