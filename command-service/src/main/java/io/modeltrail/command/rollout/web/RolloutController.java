package io.modeltrail.command.rollout.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.rollout.RolloutCommand.PauseRollout;
import io.modeltrail.events.rollout.RolloutCommand.PromoteStep;
import io.modeltrail.events.rollout.RolloutCommand.ResumeRollout;
import io.modeltrail.events.rollout.RolloutCommand.RollBack;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/rollouts` and what lies under it. Growth needs `If-Match`; taking a version back never waits for one.
@RestController
@RequestMapping("/api/v1/rollouts")
public class RolloutController {

    private final CommandEndpoint commands;

    public RolloutController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> start(HttpServletRequest request) throws IOException {
        return commands.accept(request, StartRollout.class, Map.of());
    }

    @PostMapping("/{rolloutId}/promote")
    ResponseEntity<byte[]> promote(HttpServletRequest request, @PathVariable String rolloutId) throws IOException {
        return commands.acceptIfMatch(request, PromoteStep.class, Map.of("rolloutId", rolloutId));
    }

    @PostMapping("/{rolloutId}/pause")
    ResponseEntity<byte[]> pause(HttpServletRequest request, @PathVariable String rolloutId) throws IOException {
        return commands.acceptIfMatch(request, PauseRollout.class, Map.of("rolloutId", rolloutId));
    }

    @PostMapping("/{rolloutId}/resume")
    ResponseEntity<byte[]> resume(HttpServletRequest request, @PathVariable String rolloutId) throws IOException {
        return commands.acceptIfMatch(request, ResumeRollout.class, Map.of("rolloutId", rolloutId));
    }

    @PostMapping({"/{rolloutId}/abort", "/{rolloutId}/rollback"})
    ResponseEntity<byte[]> rollBack(HttpServletRequest request, @PathVariable String rolloutId) throws IOException {
        return commands.accept(request, RollBack.class, Map.of("rolloutId", rolloutId), Map.of("emergency", false));
    }
}
