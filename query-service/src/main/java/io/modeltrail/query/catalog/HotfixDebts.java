package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.change.Obligation;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.projection.RowChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an approved hotfix still owes, derived by the rule that the write side has, too.
final class HotfixDebts {

    private HotfixDebts() {}

    record Owed(String changeId, Instant dueAt, long position) {}

    static RowChange derived(RowChange change, ChangeDecisionNoted it, long position) {
        var owed = new Owed(it.changeId(), it.occurredAt().plus(Obligation.CLINICAL_VALIDATION.within()), position);
        return change.derive("validation_owed", column -> {
            var before = column.apply("validation_owed");
            boolean owes = before == null
                    && ChangeKind.HOTFIX.name().equals(column.apply("kind"))
                    && !validated(column.apply("studies"));
            return owes ? Json.tolerant().writeValueAsString(owed) : before;
        });
    }

    private static boolean validated(@Nullable String studies) {
        return Json.tolerant()
                .readTree(String.valueOf(studies))
                .valueStream()
                .anyMatch(study -> study.path("studyType").asString().equals(StudyType.CLINICAL_VALIDATION.name())
                        && study.path("verdict").asString().equals(StudyVerdict.PASSED.name()));
    }
}
