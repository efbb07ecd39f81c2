package io.modeltrail.command.incident.domain;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.signing.Signature;

/// What every signature about an incident must hold to: it covers the record as it is now.
final class Signing {

    private Signing() {}

    static Requirements require(Requirements requirements, Signature signature, IncidentCase known) {
        return requirements.require(
                signature.digest().equals(known.digest()),
                IncidentRule.SIGNED_SOMETHING_ELSE,
                "the signature is over %s, the incident's record is %s; read it again"
                        .formatted(signature.digest(), known.digest()),
                "recordDigest of incident " + known.record().incidentId());
    }
}
