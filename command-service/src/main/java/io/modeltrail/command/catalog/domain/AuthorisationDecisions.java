package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.PhaseCommand.EndAuthorisation;
import io.modeltrail.events.catalog.PhaseCommand.GrantAuthorisation;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorisationEnded;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.dossier.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// Authorisations are facts of their own: recorded when an authority decided, whatever phase is shown.
final class AuthorisationDecisions {

    private AuthorisationDecisions() {}

    static List<ModelVersionEvent> grant(GrantAuthorisation command, Dossier dossier) {
        var granted = new MarketAuthorised(
                command.model(),
                command.version(),
                command.authority(),
                command.number(),
                command.market(),
                command.grantedOn(),
                command.expiresOn(),
                command.recordedBy(),
                command.requestedAt());
        var earlier = dossier.authorisations().byNumber(command.number());
        if (earlier.filter(it -> it.endedOn().isEmpty() && isSame(it.granted(), granted))
                .isPresent()) {
            return List.of();
        }
        new Requirements()
                .require(
                        earlier.filter(it -> it.endedOn().isEmpty()).isEmpty(),
                        CatalogRule.ALREADY_AUTHORISED,
                        "%s is recorded with other terms; end it first".formatted(command.number()),
                        command.stream())
                .require(
                        !command.grantedOn().isAfter(today(command.requestedAt())),
                        CatalogRule.NOT_YET,
                        "an authorisation is recorded once it is granted, not before " + command.grantedOn(),
                        "the authority's letter")
                .require(
                        restsOnADecision(command, dossier),
                        CatalogRule.NO_DECISION_UNDER_THIS_NUMBER,
                        "no decision of %s under number %s is on record, and no change of the version lies within a"
                                        .formatted(command.authority(), command.number())
                                + " predetermined change control plan",
                        Streams.SUBMISSION)
                .hold();
        return List.of(granted);
    }

    static List<ModelVersionEvent> end(EndAuthorisation command, Dossier dossier) {
        var authorisation = dossier.authorisations()
                .byNumber(command.number())
                .orElseThrow(() -> new Rejection(
                        CatalogRule.UNKNOWN_AUTHORISATION,
                        "no authorisation %s is on record".formatted(command.number()),
                        "GrantAuthorisation"));
        if (authorisation.endedOn().isPresent()) {
            return List.of();
        }
        new Requirements()
                .require(
                        !command.endedOn().isBefore(authorisation.granted().grantedOn()),
                        CatalogRule.BEFORE_IT_WAS_GRANTED,
                        "it was granted on " + authorisation.granted().grantedOn(),
                        command.stream())
                .require(
                        !command.endedOn().isAfter(today(command.requestedAt())),
                        CatalogRule.NOT_YET,
                        "an end is recorded once it has come, not before " + command.endedOn(),
                        "the authority's letter")
                .hold();
        return List.of(new MarketAuthorisationEnded(
                command.model(),
                command.version(),
                authorisation.granted().authority(),
                command.number(),
                command.endedOn(),
                command.why(),
                command.recordedBy(),
                command.requestedAt()));
    }

    /// An authority whose submissions are on the log must have decided there.
    private static boolean restsOnADecision(GrantAuthorisation command, Dossier dossier) {
        boolean decided = dossier.evidence().submissions().stream()
                .anyMatch(it -> it.accepted()
                        && it.authority() == command.authority()
                        && command.number().equals(it.number()));
        boolean covered = command.authority() == Authority.FDA
                && dossier.evidence().changes().stream().anyMatch(it -> it.approved() && it.withinPlan() != null);
        return switch (command.authority()) {
            case FDA -> decided || covered;
            case EU_NOTIFIED_BODY -> decided;
            case OTHER -> true;
        };
    }

    private static boolean isSame(MarketAuthorised one, MarketAuthorised other) {
        return one.authority() == other.authority()
                && one.market().equals(other.market())
                && one.grantedOn().equals(other.grantedOn())
                && Objects.equals(one.expiresOn(), other.expiresOn());
    }

    private static LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
