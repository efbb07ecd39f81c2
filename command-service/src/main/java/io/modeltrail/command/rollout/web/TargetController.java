package io.modeltrail.command.rollout.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.rollout.ServingTargetCommand.FreezeTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.InstallStableVersion;
import io.modeltrail.events.rollout.ServingTargetCommand.RegisterServingTarget;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/targets` and what lies under it.
@RestController
@RequestMapping("/api/v1/targets")
public class TargetController {

    private final CommandEndpoint commands;

    public TargetController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> register(HttpServletRequest request) throws IOException {
        return commands.accept(request, RegisterServingTarget.class, Map.of());
    }

    @PostMapping("/{target}/stable")
    ResponseEntity<byte[]> install(HttpServletRequest request, @PathVariable String target) throws IOException {
        return commands.accept(request, InstallStableVersion.class, Map.of("target", target));
    }

    @PostMapping("/{target}/freeze")
    ResponseEntity<byte[]> freeze(HttpServletRequest request, @PathVariable String target) throws IOException {
        return commands.accept(request, FreezeTarget.class, Map.of("target", target));
    }
}
