package io.modeltrail.command.change.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.change.ChangeRequestCommand.ApproveChange;
import io.modeltrail.events.change.ChangeRequestCommand.AssessImpact;
import io.modeltrail.events.change.ChangeRequestCommand.AssessModification;
import io.modeltrail.events.change.ChangeRequestCommand.DischargeValidation;
import io.modeltrail.events.change.ChangeRequestCommand.RejectChange;
import io.modeltrail.events.change.ChangeRequestCommand.RequestChange;
import io.modeltrail.events.change.ChangeRequestCommand.WithdrawChange;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/changes` and what lies under it. What is signed, or what a signature rests on, needs `If-Match`.
@RestController
@RequestMapping("/api/v1/changes")
public class ChangeController {

    private static final String ID = "changeId";

    private final CommandEndpoint commands;

    public ChangeController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> request(HttpServletRequest request) throws IOException {
        return commands.accept(request, RequestChange.class, Map.of());
    }

    @PostMapping("/{changeId}/impact")
    ResponseEntity<byte[]> impact(HttpServletRequest request, @PathVariable String changeId) throws IOException {
        return commands.acceptIfMatch(request, AssessImpact.class, Map.of(ID, changeId));
    }

    @PostMapping("/{changeId}/modification")
    ResponseEntity<byte[]> modification(HttpServletRequest request, @PathVariable String changeId) throws IOException {
        return commands.accept(request, AssessModification.class, Map.of(ID, changeId));
    }

    @PostMapping("/{changeId}/approve")
    ResponseEntity<byte[]> approve(HttpServletRequest request, @PathVariable String changeId) throws IOException {
        return commands.acceptIfMatch(request, ApproveChange.class, Map.of(ID, changeId));
    }

    @PostMapping("/{changeId}/reject")
    ResponseEntity<byte[]> reject(HttpServletRequest request, @PathVariable String changeId) throws IOException {
        return commands.acceptIfMatch(request, RejectChange.class, Map.of(ID, changeId));
    }

    @PostMapping("/{changeId}/withdraw")
    ResponseEntity<byte[]> withdraw(HttpServletRequest request, @PathVariable String changeId) throws IOException {
        return commands.accept(request, WithdrawChange.class, Map.of(ID, changeId));
    }

    @PostMapping("/{changeId}/validation")
    ResponseEntity<byte[]> validation(HttpServletRequest request, @PathVariable String changeId) throws IOException {
        return commands.accept(request, DischargeValidation.class, Map.of(ID, changeId));
    }
}
