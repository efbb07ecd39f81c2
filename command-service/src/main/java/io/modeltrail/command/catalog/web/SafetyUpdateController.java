package io.modeltrail.command.catalog.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.catalog.SafetyUpdateCommand.EndSafetyUpdates;
import io.modeltrail.events.catalog.SafetyUpdateCommand.IssueSafetyUpdate;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/models/{model}/safety-updates`
@RestController
@RequestMapping("/api/v1/models/{model}/safety-updates")
public class SafetyUpdateController {

    private final CommandEndpoint commands;

    public SafetyUpdateController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> issue(HttpServletRequest request, @PathVariable String model) throws IOException {
        return commands.accept(request, IssueSafetyUpdate.class, Map.of("model", model));
    }

    @PostMapping("/end")
    ResponseEntity<byte[]> end(HttpServletRequest request, @PathVariable String model) throws IOException {
        return commands.accept(request, EndSafetyUpdates.class, Map.of("model", model));
    }
}
