package io.modeltrail.query.study;

import io.modeltrail.events.validation.ValidationStudyEvent.StudyConcluded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyStarted;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyTerminated;
import io.modeltrail.events.validation.ValidationStudyEvent.VerdictOverridden;
import io.modeltrail.query.report.Block;
import io.modeltrail.query.report.Block.Facts;
import io.modeltrail.query.report.Block.Points;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import java.util.ArrayList;
import java.util.List;

/// What the study is and what came out of it, first, because that is what is looked for.
record VerdictSections(StudyRecord study) {

    List<Section> sections() {
        return List.of(new Section("The study", identity()), new Section("Verdict", verdict()));
    }

    private Facts identity() {
        var planned = study.planned();
        var facts = new ArrayList<>(List.of(
                new Fact("type", Words.of(planned.studyType())),
                new Fact("model and version", planned.model() + " " + planned.version()),
                new Fact("planned", "%s by %s".formatted(Words.time(planned.occurredAt()), planned.plannedBy()))));
        study.last(StudyStarted.class)
                .ifPresent(started -> facts.add(new Fact(
                        "started, protocol locked",
                        "%s by %s".formatted(Words.time(started.occurredAt()), started.startedBy()))));
        return new Facts(facts);
    }

    private List<Block> verdict() {
        var blocks = new ArrayList<Block>();
        study.last(StudyConcluded.class).ifPresent(concluded -> {
            blocks.add(Prose.of("By the pre-declared criteria the study %s on %s."
                    .formatted(Words.of(concluded.conclusion().verdict()), Words.time(concluded.occurredAt()))));
            blocks.add(new Points(concluded.conclusion().reasons()));
        });
        for (var override : study.all(VerdictOverridden.class)) {
            blocks.add(new Prose(
                    "On %s the verdict was changed from %s to %s, against the criteria: %s"
                            .formatted(
                                    Words.time(override.occurredAt()),
                                    Words.of(override.from()),
                                    Words.of(override.to()),
                                    override.justification()),
                    true));
        }
        study.last(StudyTerminated.class)
                .ifPresent(it -> blocks.add(new Prose(
                        "The study was terminated on %s by %s: %s"
                                .formatted(Words.time(it.occurredAt()), it.terminatedBy(), it.why()),
                        true)));
        if (blocks.isEmpty()) {
            blocks.add(new Prose("The study has not ended: this report is an interim one.", true));
        }
        return blocks;
    }
}
