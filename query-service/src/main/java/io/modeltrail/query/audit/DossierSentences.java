package io.modeltrail.query.audit;

import io.modeltrail.events.catalog.DossierEvent;
import io.modeltrail.events.catalog.DossierEvent.ArtifactChecked;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.catalog.DossierEvent.MetricsRecorded;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.DossierEvent.VersionsCompared;
import io.modeltrail.events.catalog.PhaseEvent;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorisationEnded;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.policy.PolicyReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The way and the papers of a version, a sentence an event.
final class DossierSentences {

    private DossierSentences() {}

    static String of(PhaseEvent event) {
        return switch (event) {
            case PhaseEntered e ->
                "Version %s of %s left %s for %s, entered by %s; every requirement of the gate was met%s."
                        .formatted(e.version(), e.model(), e.from(), e.phase(), e.enteredBy(), under(e.policy()));
            case MarketAuthorised e ->
                "%s authorised version %s of %s under %s for %s from %s%s, recorded by %s."
                        .formatted(
                                e.authority(),
                                e.version(),
                                e.model(),
                                e.number(),
                                e.market(),
                                e.grantedOn(),
                                e.expiresOn() == null ? "" : " to " + e.expiresOn(),
                                e.recordedBy());
            case MarketAuthorisationEnded e ->
                "Authorisation %s of %s ended on %s, recorded by %s: %s"
                        .formatted(e.number(), e.authority(), e.endedOn(), e.recordedBy(), e.why());
        };
    }

    static String of(DossierEvent event) {
        return switch (event) {
            case VersionDescribed e ->
                "%s described version %s of %s, for %s."
                        .formatted(
                                e.describedBy(),
                                e.version(),
                                e.model(),
                                e.description().statements().intendedUse());
            case MetricsRecorded e ->
                "%s stated %s of version %s of %s."
                        .formatted(
                                e.recordedBy(),
                                e.metrics().stream()
                                        .map(metric -> metric.name() + " " + metric.value())
                                        .collect(Collectors.joining(", ")),
                                e.version(),
                                e.model());
            case DocumentAttached e ->
                "%s attached %s (%s, revision %s) with digest %s."
                        .formatted(
                                e.document().author(),
                                e.document().documentId(),
                                e.document().kind(),
                                e.document().revision(),
                                e.document().digest());
            case DocumentApproved e ->
                "%s (%s) signed document %s (%s) on %s: %s."
                        .formatted(
                                e.signature().signer().printedName(),
                                e.signature().by(),
                                e.documentId(),
                                e.kind(),
                                e.signature().signedAt(),
                                e.signature().meaning());
            case VersionsCompared e ->
                "Version %s of %s was compared with %s on %d cases, under %s %s: %s."
                        .formatted(
                                e.version(),
                                e.model(),
                                e.protocol().against(),
                                e.result().findings().cases().cases(),
                                e.policy().policy(),
                                e.policy().version(),
                                e.result().recommendation());
            case ArtifactChecked e ->
                "The artifact at %s was looked at: %s%s."
                        .formatted(e.uri(), e.finding(), e.detail() == null ? "" : ", " + e.detail());
        };
    }

    private static String under(@Nullable PolicyReference policy) {
        return policy == null ? "" : ", under %s %s".formatted(policy.policy(), policy.version());
    }
}
