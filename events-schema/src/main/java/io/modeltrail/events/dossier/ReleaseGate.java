package io.modeltrail.events.dossier;

import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.ClinicalThresholds.Threshold;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.StudyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The gate into PRODUCTION: the usual one, and the expedited one for hotfixes.
public final class ReleaseGate {

    public static final String ROLLBACK_PLAN = "ROLLBACK.PLAN";

    private ReleaseGate() {}

    /// The approved change that a release rests on, or would: the one with most signers who are not the registrant.
    public static Optional<ChangeDecisionNoted> releaseChange(Dossier dossier) {
        var registrant = dossier.registration().registeredBy();
        return dossier.evidence().changes().stream()
                .filter(change -> change.approved() && change.purposes().contains(ChangePurpose.RELEASE))
                .max(Comparator.comparingLong(
                                (ChangeDecisionNoted change) -> change.signers().contains(registrant) ? 0 : 1)
                        .thenComparingLong(
                                change -> change.signers().stream().distinct().count()));
    }

    /// Whether it is a hotfix that goes ahead of its clinical validation.
    public static boolean isExpedited(Dossier dossier) {
        return dossier.registration().kind() == ChangeKind.HOTFIX
                && dossier.evidence().passed(StudyType.CLINICAL_VALIDATION).isEmpty();
    }

    static List<Requirement> production(Dossier dossier, LocalDate today, ClinicalThresholds thresholds) {
        var requirements = new ArrayList<Requirement>();
        if (isExpedited(dossier)) {
            requirements.add(ClinicalGates.safety(dossier.evidence()));
            requirements.add(expeditedReview(dossier));
        } else {
            requirements.addAll(validation(dossier.evidence(), thresholds));
        }
        requirements.add(riskFileClosed(dossier.evidence()));
        requirements.add(
                MarketGates.document(GateRule.ROLLBACK_PLAN_APPROVED, ROLLBACK_PLAN, dossier.documents(), today));
        requirements.addAll(release(dossier));
        return requirements;
    }

    /// The study that meets most thresholds counts, and it must meet them all.
    private static List<Requirement> validation(Evidence evidence, ClinicalThresholds thresholds) {
        var passed = evidence.passed(StudyType.CLINICAL_VALIDATION);
        var best = passed.stream()
                .max(Comparator.comparingLong(study -> judged(study, thresholds).stream()
                        .filter(Requirement::met)
                        .count()));
        var requirements = new ArrayList<Requirement>();
        requirements.add(ClinicalGates.passed(GateRule.CLINICAL_VALIDATION_PASSED, "clinical validation", best));
        requirements.addAll(best.map(study -> judged(study, thresholds))
                .orElseGet(() -> thresholds.thresholds().stream()
                        .filter(Threshold::required)
                        .map(threshold -> unmeasured(threshold, Streams.VALIDATION_STUDY))
                        .toList()));
        return requirements;
    }

    private static List<Requirement> judged(StudyOutcomeNoted study, ClinicalThresholds thresholds) {
        var where = Streams.validationStudy(study.studyId());
        var judged = new ArrayList<Requirement>();
        for (var threshold : thresholds.thresholds()) {
            var found = study.findings().stream()
                    .filter(finding -> finding.metric().equals(threshold.metric()))
                    .toList();
            if (found.isEmpty() && threshold.required()) {
                judged.add(unmeasured(threshold, where));
            }
            found.forEach(finding -> judged.add(measured(threshold, finding, where)));
        }
        return judged;
    }

    private static Requirement measured(Threshold threshold, MetricFinding finding, String where) {
        double bound = threshold.lessIsBetter() ? finding.upper() : finding.lower();
        boolean met = threshold.lessIsBetter() ? bound <= threshold.limit() : bound >= threshold.limit();
        return new Requirement(
                GateRule.CLINICAL_THRESHOLD_MET,
                met,
                "the %s bound of %s is %s over %d cases; the limit is %s"
                        .formatted(
                                threshold.lessIsBetter() ? "upper" : "lower",
                                threshold.metric(),
                                bound,
                                finding.n(),
                                threshold.limit()),
                where);
    }

    private static Requirement unmeasured(Threshold threshold, String where) {
        return new Requirement(
                GateRule.CLINICAL_THRESHOLD_MET,
                false,
                "no clinical validation that passed measured %s; the limit is %s"
                        .formatted(threshold.metric(), threshold.limit()),
                where);
    }

    private static Requirement expeditedReview(Dossier dossier) {
        var change = releaseChange(dossier);
        return new Requirement(
                GateRule.EXPEDITED_REVIEW,
                change.isPresent(),
                change.isPresent()
                        ? "reviewed ahead of the clinical validation that it owes"
                        : "a hotfix without a clinical validation needs an approved change as its expedited review",
                where(change));
    }

    private static Requirement riskFileClosed(Evidence evidence) {
        var file = evidence.riskFile();
        boolean closed = file.filter(it -> it.status() == RiskFileStatus.CLOSED).isPresent();
        return new Requirement(
                GateRule.RISK_FILE_CLOSED,
                closed,
                file.map(it -> "the risk file is " + it.status()).orElse("no risk file was opened"),
                file.map(it -> it.digest()).orElse(Streams.RISK_FILE));
    }

    private static List<Requirement> release(Dossier dossier) {
        var registrant = dossier.registration().registeredBy();
        var change = releaseChange(dossier);
        var signers = change.map(ChangeDecisionNoted::signers).orElse(List.of());
        long others = signers.stream()
                .distinct()
                .filter(signer -> !signer.equals(registrant))
                .count();
        boolean registrantSigned = signers.contains(registrant);
        return List.of(
                new Requirement(
                        GateRule.RELEASE_CHANGE_APPROVED,
                        change.isPresent(),
                        change.isPresent() ? "its release was approved" : "no approved change releases the version",
                        where(change)),
                new Requirement(
                        GateRule.TWO_SIGNERS,
                        others >= 2,
                        "signed by %d other than the registrant; two are needed".formatted(others),
                        where(change)),
                new Requirement(
                        GateRule.REGISTRANT_DID_NOT_SIGN,
                        change.isPresent() && !registrantSigned,
                        registrantSigned
                                ? "%s registered the version and signed for it".formatted(registrant)
                                : "%s registered the version and may not sign for it".formatted(registrant),
                        where(change)));
    }

    private static String where(Optional<ChangeDecisionNoted> change) {
        return change.map(it -> Streams.changeRequest(it.changeId())).orElse(Streams.CHANGE_REQUEST);
    }
}
