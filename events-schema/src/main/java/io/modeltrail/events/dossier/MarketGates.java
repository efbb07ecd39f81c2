package io.modeltrail.events.dossier;

import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SubmissionDecisionNoted;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.SubmissionType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The gates onto the markets and into their surveillance.
public final class MarketGates {

    public static final String SURVEILLANCE_PLAN = "PMS.PLAN";

    /// Technical documentation by Regulation (EU) 2017/745, annexes II and III: what the device is (II.1), what its
    /// users are told (II.2), how it is designed and made (II.3), how it meets the requirements (II.4), its risks
    /// (II.5), how it was verified, validated and evaluated clinically (II.6), and how it will be watched (III).
    public static final List<String> TECHNICAL_DOCUMENTATION = List.of(
            "DEVICE.DESCRIPTION",
            "LABELLING",
            "IFU",
            "DESIGN.OUTPUT",
            "GSPR",
            "RISK.REPORT",
            "VERIF.RESULT",
            "VALID.RESULT",
            "CLINICAL.EVALUATION",
            SURVEILLANCE_PLAN);

    private static final Set<SubmissionType> WAYS_TO_THE_FDA = Set.of(
            SubmissionType.PREMARKET_NOTIFICATION_510K, SubmissionType.DE_NOVO, SubmissionType.PREMARKET_APPROVAL);

    private MarketGates() {}

    static List<Requirement> fdaApproved(Dossier dossier) {
        var accepted = accepted(dossier, Authority.FDA, WAYS_TO_THE_FDA);
        var covered = dossier.evidence().changes().stream()
                .filter(change -> change.approved() && change.withinPlan() != null)
                .reduce((_, later) -> later);
        return List.of(new Requirement(
                GateRule.FDA_DECISION,
                accepted.isPresent() || covered.isPresent(),
                accepted.map(it -> "the FDA accepted %s".formatted(it.number()))
                        .or(() -> covered.map(it -> "change control plan %s covers it".formatted(it.withinPlan())))
                        .orElse("no 510(k), De Novo or PMA was accepted under a number, and no approved change of the"
                                + " version lies within a predetermined change control plan"),
                accepted.map(it -> Streams.submission(it.submissionId()))
                        .or(() -> covered.map(ChangeDecisionNoted::changeId).map(Streams::changeRequest))
                        .orElse(Streams.SUBMISSION)));
    }

    static List<Requirement> ceMarked(Dossier dossier, LocalDate today) {
        return Stream.concat(
                        Stream.of(certificate(dossier, today)),
                        TECHNICAL_DOCUMENTATION.stream()
                                .map(kind -> document(
                                        GateRule.TECHNICAL_DOCUMENT_APPROVED, kind, dossier.documents(), today)))
                .toList();
    }

    static List<Requirement> postMarket(Dossier dossier, LocalDate today) {
        return List.of(document(GateRule.SURVEILLANCE_PLAN_APPROVED, SURVEILLANCE_PLAN, dossier.documents(), today));
    }

    /// An approved document of this kind that is in force.
    static Requirement document(GateRule rule, String kind, Documents documents, LocalDate today) {
        var found = documents.inForce(kind, today);
        return new Requirement(
                rule,
                found.isPresent(),
                found.map(it -> "%s, revision %s, is approved"
                                .formatted(kind, it.document().revision()))
                        .orElse("no %s is approved, in force and not superseded".formatted(kind)),
                found.map(it -> it.document().documentId() + " " + it.document().digest())
                        .orElse("AttachDocument and ApproveDocument of kind " + kind));
    }

    /// The decision of this authority that was accepted last, by one of these ways and under a number.
    public static Optional<SubmissionDecisionNoted> accepted(
            Dossier dossier, Authority authority, Set<SubmissionType> ways) {
        return dossier.evidence().submissions().stream()
                .filter(it -> it.accepted()
                        && it.authority() == authority
                        && ways.contains(it.submissionType())
                        && it.number() != null)
                .reduce((_, later) -> later);
    }

    /// A certificate that was recorded as an authorisation counts as long as that is in force.
    private static Requirement certificate(Dossier dossier, LocalDate today) {
        var certificate =
                accepted(dossier, Authority.EU_NOTIFIED_BODY, Set.of(SubmissionType.CE_CONFORMITY_ASSESSMENT));
        var ranOut = certificate
                .map(SubmissionDecisionNoted::number)
                .flatMap(number -> dossier.authorisations().byNumber(number))
                .filter(authorisation -> !authorisation.isInForce(today));
        return new Requirement(
                GateRule.NOTIFIED_BODY_CERTIFICATE,
                certificate.isPresent() && ranOut.isEmpty(),
                ranOut.isPresent()
                        ? "certificate %s is not in force any more"
                                .formatted(ranOut.get().granted().number())
                        : certificate
                                .map(it -> "a notified body certified it under %s".formatted(it.number()))
                                .orElse("no notified body certified it under a number"),
                certificate.map(it -> Streams.submission(it.submissionId())).orElse(Streams.SUBMISSION));
    }
}
