package io.modeltrail.command.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A hotfix owes its clinical validation from the approval of its change on.
class VersionStatusTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant DUE = NOON.plus(Duration.ofDays(30));

    @Test
    void anApprovedHotfixIsOverdueAfterItsLastMoment() {
        var owing = of(registered(ChangeKind.HOTFIX), decided(true));
        assertThat(owing.isOverdue(DUE)).isFalse();
        assertThat(owing.isOverdue(DUE.plusNanos(1))).isTrue();
        assertThat(of(registered(ChangeKind.HOTFIX), decided(false)).validationDueAt())
                .isEmpty();
        assertThat(of(registered(ChangeKind.PATCH), decided(true)).validationDueAt())
                .isEmpty();
    }

    @Test
    void aClinicalValidationThatPassedSettlesItWheneverItCame() {
        var late = of(registered(ChangeKind.HOTFIX), decided(true), study(StudyVerdict.PASSED));
        assertThat(late.validationDueAt()).isEmpty();
        assertThat(of(registered(ChangeKind.HOTFIX), study(StudyVerdict.PASSED), decided(true))
                        .validationDueAt())
                .isEmpty();
        assertThat(of(registered(ChangeKind.HOTFIX), decided(true), study(StudyVerdict.FAILED))
                        .validationDueAt())
                .contains(DUE);
    }

    private static VersionStatus of(ModelVersionEvent... events) {
        var status = VersionStatus.unregistered();
        for (var event : events) {
            status = status.evolve(event);
        }
        return status;
    }

    private static ModelVersionRegistered registered(ChangeKind kind) {
        return new ModelVersionRegistered(
                "apache",
                "1.0.1",
                kind,
                new Artifact("s3://x", "sha256:" + "a".repeat(64)),
                "mortality",
                List.of(),
                "iss|ada",
                NOON);
    }

    private static ChangeDecisionNoted decided(boolean approved) {
        return new ChangeDecisionNoted(
                "apache", "1.0.1", "c-1", approved, List.of(ChangePurpose.RELEASE), List.of(), null, NOON);
    }

    private static StudyOutcomeNoted study(StudyVerdict verdict) {
        return new StudyOutcomeNoted(
                "apache", "1.0.1", "s-1", StudyType.CLINICAL_VALIDATION, verdict, List.of(), List.of(), null, NOON);
    }
}
