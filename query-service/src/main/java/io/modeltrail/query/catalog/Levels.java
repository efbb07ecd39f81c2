package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.dossier.ComplianceLevel;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.projection.RowChange;
import org.jspecify.annotations.Nullable;

/// Derives the compliance level of a row by the rule that the write side has, too.
final class Levels {

    private Levels() {}

    static RowChange derived(RowChange change) {
        return change.derive(
                "compliance_level",
                column -> ComplianceLevel.of(
                                Phase.valueOf(String.valueOf(column.apply("phase"))),
                                preclinicalPassed(column.apply("studies")),
                                "WITHDRAWN".equals(column.apply("state")))
                        .name());
    }

    private static boolean preclinicalPassed(@Nullable String studies) {
        return Json.tolerant()
                .readTree(String.valueOf(studies))
                .valueStream()
                .anyMatch(study -> study.path("studyType").asString().equals(StudyType.PRECLINICAL.name())
                        && study.path("verdict").asString().equals(StudyVerdict.PASSED.name()));
    }
}
