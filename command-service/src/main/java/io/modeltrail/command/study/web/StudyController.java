package io.modeltrail.command.study.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.validation.ValidationStudyCommand.AmendProtocol;
import io.modeltrail.events.validation.ValidationStudyCommand.AnalyseStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.ConcludeStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.EnrolSubjects;
import io.modeltrail.events.validation.ValidationStudyCommand.IssueStudyReport;
import io.modeltrail.events.validation.ValidationStudyCommand.OverrideVerdict;
import io.modeltrail.events.validation.ValidationStudyCommand.PlanStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.RecordIrbApproval;
import io.modeltrail.events.validation.ValidationStudyCommand.RecordPreclinicalTest;
import io.modeltrail.events.validation.ValidationStudyCommand.ReportStudyAdverseEvent;
import io.modeltrail.events.validation.ValidationStudyCommand.ResolveStudyAdverseEvent;
import io.modeltrail.events.validation.ValidationStudyCommand.StartStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.TerminateStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.UploadResults;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/studies` and what lies under it. What is signed needs `If-Match`.
@RestController
@RequestMapping("/api/v1/studies")
public class StudyController {

    private static final String ID = "studyId";

    private final CommandEndpoint commands;

    public StudyController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> plan(HttpServletRequest request) throws IOException {
        return commands.accept(request, PlanStudy.class, Map.of());
    }

    @PostMapping("/{studyId}/start")
    ResponseEntity<byte[]> start(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.accept(request, StartStudy.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/amendments")
    ResponseEntity<byte[]> amend(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.acceptIfMatch(request, AmendProtocol.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/irb")
    ResponseEntity<byte[]> irb(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.accept(request, RecordIrbApproval.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/tests")
    ResponseEntity<byte[]> test(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.accept(request, RecordPreclinicalTest.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/enrolments")
    ResponseEntity<byte[]> enrol(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.accept(request, EnrolSubjects.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/results")
    ResponseEntity<byte[]> results(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.accept(request, UploadResults.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/adverse-events")
    ResponseEntity<byte[]> adverseEvent(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.accept(request, ReportStudyAdverseEvent.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/analyse")
    ResponseEntity<byte[]> analyse(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.accept(request, AnalyseStudy.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/conclude")
    ResponseEntity<byte[]> conclude(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.acceptIfMatch(request, ConcludeStudy.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/override")
    ResponseEntity<byte[]> override(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.acceptIfMatch(request, OverrideVerdict.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/terminate")
    ResponseEntity<byte[]> terminate(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.accept(request, TerminateStudy.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/reports")
    ResponseEntity<byte[]> report(HttpServletRequest request, @PathVariable String studyId) throws IOException {
        return commands.accept(request, IssueStudyReport.class, Map.of(ID, studyId));
    }

    @PostMapping("/{studyId}/adverse-events/{adverseEventId}/resolve")
    ResponseEntity<byte[]> resolve(
            HttpServletRequest request, @PathVariable String studyId, @PathVariable String adverseEventId)
            throws IOException {
        return commands.accept(
                request, ResolveStudyAdverseEvent.class, Map.of(ID, studyId, "adverseEventId", adverseEventId));
    }
}
