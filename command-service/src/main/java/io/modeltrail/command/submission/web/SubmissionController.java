package io.modeltrail.command.submission.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.compliance.SubmissionCommand.AnswerQuestion;
import io.modeltrail.events.compliance.SubmissionCommand.AssemblePackage;
import io.modeltrail.events.compliance.SubmissionCommand.FileSubmission;
import io.modeltrail.events.compliance.SubmissionCommand.OpenSubmission;
import io.modeltrail.events.compliance.SubmissionCommand.RecordQuestion;
import io.modeltrail.events.compliance.SubmissionCommand.RecordSubmissionDecision;
import io.modeltrail.events.compliance.SubmissionCommand.WithdrawSubmission;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/submissions` and what lies under it. Filing needs `If-Match`: it signs for the package assembled
/// last.
@RestController
@RequestMapping("/api/v1/submissions")
public class SubmissionController {

    private static final String ID = "submissionId";

    private final CommandEndpoint commands;

    public SubmissionController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> open(HttpServletRequest request) throws IOException {
        return commands.accept(request, OpenSubmission.class, Map.of());
    }

    @PostMapping("/{submissionId}/package")
    ResponseEntity<byte[]> assemble(HttpServletRequest request, @PathVariable String submissionId) throws IOException {
        return commands.accept(request, AssemblePackage.class, Map.of(ID, submissionId));
    }

    @PostMapping("/{submissionId}/file")
    ResponseEntity<byte[]> file(HttpServletRequest request, @PathVariable String submissionId) throws IOException {
        return commands.acceptIfMatch(request, FileSubmission.class, Map.of(ID, submissionId));
    }

    @PostMapping("/{submissionId}/questions")
    ResponseEntity<byte[]> question(HttpServletRequest request, @PathVariable String submissionId) throws IOException {
        return commands.accept(request, RecordQuestion.class, Map.of(ID, submissionId));
    }

    @PostMapping("/{submissionId}/questions/{questionId}/answer")
    ResponseEntity<byte[]> answer(
            HttpServletRequest request, @PathVariable String submissionId, @PathVariable String questionId)
            throws IOException {
        return commands.accept(request, AnswerQuestion.class, Map.of(ID, submissionId, "questionId", questionId));
    }

    @PostMapping("/{submissionId}/decision")
    ResponseEntity<byte[]> decision(HttpServletRequest request, @PathVariable String submissionId) throws IOException {
        return commands.accept(request, RecordSubmissionDecision.class, Map.of(ID, submissionId));
    }

    @PostMapping("/{submissionId}/withdraw")
    ResponseEntity<byte[]> withdraw(HttpServletRequest request, @PathVariable String submissionId) throws IOException {
        return commands.accept(request, WithdrawSubmission.class, Map.of(ID, submissionId));
    }
}
