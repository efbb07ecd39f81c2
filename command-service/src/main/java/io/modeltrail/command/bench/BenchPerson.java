package io.modeltrail.command.bench;

import io.modeltrail.command.dispatch.Caller;
import io.modeltrail.command.domain.Role;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Who sends the bench's commands.
enum BenchPerson {
    /// Registers, rolls out, pauses and resumes.
    ADA,
    GRACE,
    RAE,
    OLGA;

    private Set<Role> roles() {
        return switch (this) {
            case ADA -> Set.of(Role.ML_ENGINEER, Role.RELEASE_OPERATOR);
            case GRACE -> Set.of(Role.CLINICAL_REVIEWER);
            case RAE -> Set.of(Role.REGULATORY_AFFAIRS);
            case OLGA -> Set.of(Role.RELEASE_OPERATOR);
        };
    }

    String identity() {
        return "bench|" + name();
    }

    /// As somebody who has just logged in.
    Caller caller() {
        return new Caller(identity(), roles(), Optional.of(name()), Optional.of(Instant.now()), Optional.empty());
    }

    /// An approval of the record with this digest.
    Signature approval(String digest) {
        var now = Instant.now();
        return new Signature(SignatureMeaning.APPROVAL, digest, null, new Signer(identity(), name(), now, null), now);
    }
}
