package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.catalog.domain.VersionLives.TODAY;
import static io.modeltrail.command.catalog.domain.Versions.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.RiskFileStatusNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SubmissionDecisionNoted;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.dossier.MarketGates;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Says over the bare events, without any code of the gates, what must have happened before.
/// `floor` is the least that the policy in force allows of each metric, `policy` its number.
record EvidenceOracle(List<ModelVersionEvent> before, double floor, String policy) {

    void permits(ModelVersionEvent event) {
        if (event instanceof ModelVersionApproved it) {
            assertThat(it.approvedBy()).isNotEqualTo(ADA);
        }
        if (event instanceof DocumentApproved it) {
            assertThat(it.signature().by())
                    .isNotEqualTo(attached(it.documentId()).document().author());
        }
        if (event instanceof PhaseEntered it) {
            switch (it.phase()) {
                case PRECLINICAL -> assertThat(it).as("nothing leads back").isNull();
                case CLINICALINV -> {
                    assertThat(passed(StudyType.PRECLINICAL))
                            .anyMatch(study -> study.testsPassed().containsAll(List.of(PreclinicalTest.values())));
                    assertThat(all(RiskFileStatusNoted.class)).isNotEmpty();
                }
                case CLINICALVALID -> {
                    assertThat(passed(StudyType.CLINICAL_INVESTIGATION))
                            .anyMatch(study -> study.irbValidUntil() != null
                                    && !study.irbValidUntil().isBefore(TODAY));
                    assertThat(openAdverseEvents()).isZero();
                }
                case PRODUCTION -> {
                    released();
                    assertThat(it.policy()).extracting(PolicyReference::version).isEqualTo(policy);
                }
                case FDAAPPROVED ->
                    assertThat(accepted(Authority.FDA)
                                    || lastChanges()
                                            .anyMatch(change -> change.approved() && change.withinPlan() != null))
                            .isTrue();
                case CEMARKED -> {
                    assertThat(accepted(Authority.EU_NOTIFIED_BODY)).isTrue();
                    MarketGates.TECHNICAL_DOCUMENTATION.forEach(this::approved);
                }
                case POSTMARKET -> approved("PMS.PLAN");
            }
        }
    }

    private void released() {
        boolean validated = passed(StudyType.CLINICAL_VALIDATION).stream()
                .anyMatch(study -> study.findings().size() == 4
                        && study.findings().stream().allMatch(finding -> finding.lower() >= floor));
        boolean hotfix = all(ModelVersionRegistered.class).getFirst().kind() == ChangeKind.HOTFIX;
        boolean safe = Stream.of(StudyType.values())
                .flatMap(type -> passed(type).stream())
                .anyMatch(study -> study.testsPassed().contains(PreclinicalTest.SAFETY_ASSESSMENT));
        assertThat(validated || (hotfix && safe))
                .as("validated, or a safe hotfix")
                .isTrue();
        assertThat(all(RiskFileStatusNoted.class).getLast().status()).isEqualTo(RiskFileStatus.CLOSED);
        approved("ROLLBACK.PLAN");
        assertThat(lastChanges())
                .anyMatch(change -> change.approved()
                        && !change.signers().contains(ADA)
                        && change.signers().stream().distinct().count() >= 2);
    }

    private void approved(String document) {
        assertThat(all(DocumentApproved.class)).anyMatch(it -> it.documentId().equals(document));
    }

    private boolean accepted(Authority authority) {
        return last(SubmissionDecisionNoted.class, SubmissionDecisionNoted::submissionId)
                .anyMatch(it -> it.accepted() && it.authority() == authority && it.number() != null);
    }

    private DocumentAttached attached(String id) {
        return all(DocumentAttached.class).stream()
                .filter(it -> it.document().documentId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long openAdverseEvents() {
        var open = new LinkedHashMap<String, Boolean>();
        before.forEach(event -> {
            if (event instanceof SeriousAdverseEventNoted it) {
                open.put(it.adverseEventId(), true);
            } else if (event instanceof SeriousAdverseEventResolved it) {
                open.remove(it.adverseEventId());
            }
        });
        return open.size();
    }

    private Stream<ChangeDecisionNoted> lastChanges() {
        return last(ChangeDecisionNoted.class, ChangeDecisionNoted::changeId);
    }

    private List<StudyOutcomeNoted> passed(StudyType type) {
        return last(StudyOutcomeNoted.class, StudyOutcomeNoted::studyId)
                .filter(study -> study.studyType() == type && study.verdict() == StudyVerdict.PASSED)
                .toList();
    }

    private <T> Stream<T> last(Class<T> type, Function<T, String> id) {
        Map<String, T> last = new LinkedHashMap<>();
        all(type).forEach(event -> last.put(id.apply(event), event));
        return last.values().stream();
    }

    private <T> List<T> all(Class<T> type) {
        return before.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
