package io.modeltrail.query.compliance;

import io.modeltrail.events.Streams;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.compliance.SubmissionEvent.PackageAssembled;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionAnswered;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionRecorded;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionDecided;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionFiled;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionOpened;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionWithdrawn;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.report.Block;
import io.modeltrail.query.report.Block.Facts;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Table;
import io.modeltrail.query.report.Report;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import io.modeltrail.query.report.StreamCourse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One submission for people and files: what was filed with whom, which gaps were explained, what was asked and
/// answered, and what was decided.
final class SubmissionReport {

    private final List<Fact> facts = new ArrayList<>();
    private final List<List<String>> gaps = new ArrayList<>();
    private final Map<String, List<String>> questions = new LinkedHashMap<>();
    private String standing = "";

    private SubmissionReport() {}

    /// The events of the submission up to this position.
    static Report of(String submissionId, List<Leaf> leaves, long position) {
        var course = new StreamCourse(Streams.submission(submissionId), leaves, position);
        var report = new SubmissionReport();
        for (var event : course.events()) {
            if (event instanceof SubmissionEvent one) {
                report.take(one);
            }
        }
        return report.whole(submissionId, course);
    }

    private void take(SubmissionEvent event) {
        switch (event) {
            case SubmissionOpened it -> {
                fact("version", "%s %s".formatted(it.model(), it.version()));
                fact("authority", word(it.authority()));
                fact("way to the market", word(it.submissionType()));
                standing = "in preparation by " + it.openedBy();
            }
            case PackageAssembled it -> {
                fact("package", it.digest());
                fact("assembled by", it.assembledBy());
                fact("out of the log's first", "%d entries, root %s".formatted(it.size(), it.root()));
                fact("sections without evidence", it.gaps().isEmpty() ? "none" : String.join(", ", it.gaps()));
            }
            case SubmissionFiled it -> {
                gaps.clear();
                it.explained().forEach(gap -> gaps.add(List.of(gap.section(), gap.why())));
                standing = "filed on %s".formatted(it.filedOn());
            }
            case QuestionRecorded it ->
                questions.put(
                        it.questionId(),
                        List.of(it.questionId(), it.question(), "due on " + it.answerDue(), "not answered yet"));
            case QuestionAnswered it ->
                questions.computeIfPresent(
                        it.questionId(),
                        (_, asked) -> List.of(
                                asked.getFirst(),
                                asked.get(1),
                                "answered on %s%s".formatted(it.answeredOn(), it.late() ? ", late" : ""),
                                it.answer()));
            case SubmissionDecided it -> {
                standing = "%s on %s".formatted(word(it.outcome()), it.decidedOn());
                if (it.number() != null) {
                    fact("number", it.number());
                }
                if (it.why() != null) {
                    fact("why", it.why());
                }
                if (it.letterDigest() != null) {
                    fact("letter", it.letterDigest());
                }
            }
            case SubmissionWithdrawn it -> standing = "withdrawn by %s: %s".formatted(it.withdrawnBy(), it.why());
        }
    }

    private void fact(String name, String value) {
        facts.removeIf(fact -> fact.name().equals(name));
        facts.add(new Fact(name, value));
    }

    private Report whole(String submissionId, StreamCourse course) {
        return new Report(
                "Submission report",
                submissionId,
                List.of(
                        new Section("How it stands", Prose.of(standing)),
                        new Section("What was submitted", new Facts(facts)),
                        new Section("What was explained", table(gaps, "section", "why there is no evidence")),
                        new Section(
                                "What was asked",
                                table(List.copyOf(questions.values()), "question", "text", "when", "answer")),
                        course.signatures(),
                        course.happened()),
                course.sources());
    }

    private static Block table(List<List<String>> rows, String... columns) {
        return rows.isEmpty() ? Prose.of("Nothing.") : new Table(List.of(columns), rows);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
