package io.modeltrail.query.study;

import io.modeltrail.events.validation.ValidationStudyEvent.IrbApprovalRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.PreclinicalTestRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventReported;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventResolved;
import io.modeltrail.events.validation.ValidationStudyEvent.SubjectsEnrolled;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Table;
import io.modeltrail.query.report.Report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What happened in the course of the study: approvals, tests, subjects, harm (STARD 2015, items 19 and 25).
record CourseSections(StudyRecord study) {

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        var approvals = study.all(IrbApprovalRecorded.class);
        if (!approvals.isEmpty()) {
            sections.add(new Section("Ethics approvals", approvals(approvals)));
        }
        var tests = study.all(PreclinicalTestRecorded.class);
        if (!tests.isEmpty()) {
            sections.add(new Section("Preclinical tests", tests(tests)));
        }
        var enrolments = study.all(SubjectsEnrolled.class);
        if (!enrolments.isEmpty()) {
            sections.add(new Section("Participants", total(enrolments), enrolments(enrolments)));
        }
        sections.add(adverseEvents(study.all(StudyAdverseEventReported.class)));
        return sections;
    }

    private static Table approvals(List<IrbApprovalRecorded> approvals) {
        return new Table(
                List.of("number", "approved on", "expires on", "document"),
                approvals.stream()
                        .map(it -> List.of(
                                it.irbId(),
                                it.approvedOn().toString(),
                                it.expiresOn().toString(),
                                Objects.requireNonNullElse(it.document(), "–")))
                        .toList());
    }

    private static Table tests(List<PreclinicalTestRecorded> tests) {
        return new Table(
                List.of("test", "outcome", "recorded", "document"),
                tests.stream()
                        .map(it -> List.of(
                                Words.of(it.test()),
                                it.passed() ? "passed" : "not passed",
                                Words.time(it.occurredAt()),
                                it.document()))
                        .toList());
    }

    private static Prose total(List<SubjectsEnrolled> enrolments) {
        long screened =
                enrolments.stream().mapToLong(it -> it.enrolment().screened()).sum();
        long enrolled =
                enrolments.stream().mapToLong(it -> it.enrolment().enrolled()).sum();
        return Prose.of("%d subjects were screened, %d excluded, %d enrolled."
                .formatted(screened, screened - enrolled, enrolled));
    }

    private static Table enrolments(List<SubjectsEnrolled> enrolments) {
        return new Table(
                List.of("site", "on", "screened", "excluded", "enrolled"),
                enrolments.stream()
                        .map(it -> List.of(
                                it.enrolment().site(),
                                Words.time(it.occurredAt()),
                                Long.toString(it.enrolment().screened()),
                                it.enrolment().excluded().stream()
                                        .map(one -> "%d: %s".formatted(one.subjects(), one.reason()))
                                        .collect(Collectors.joining("; ")),
                                Long.toString(it.enrolment().enrolled())))
                        .toList());
    }

    private Section adverseEvents(List<StudyAdverseEventReported> reported) {
        return reported.isEmpty()
                ? new Section("Adverse events", Prose.of("No adverse event is on record."))
                : new Section(
                        "Adverse events",
                        new Table(
                                List.of("id", "reported", "what", "severity", "serious", "related", "outcome"),
                                reported.stream().map(this::adverseEvent).toList()));
    }

    private List<String> adverseEvent(StudyAdverseEventReported it) {
        var event = it.adverseEvent();
        var resolution = study.all(StudyAdverseEventResolved.class).stream()
                .filter(one -> one.adverseEventId().equals(it.adverseEventId()))
                .findFirst();
        return List.of(
                it.adverseEventId(),
                Words.time(it.occurredAt()),
                event.description(),
                Words.of(event.severity()),
                event.serious() ? "serious" : "not serious",
                Words.of(event.relatedness()),
                resolution
                        .map(one -> "%s; resolved %s: %s"
                                .formatted(Words.of(one.outcome()), Words.time(one.occurredAt()), one.resolution()))
                        .orElse(Words.of(event.outcome()) + "; open"));
    }
}
