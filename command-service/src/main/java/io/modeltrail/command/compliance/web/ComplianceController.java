package io.modeltrail.command.compliance.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.compliance.ComplianceCommand.JustifyRequirement;
import io.modeltrail.events.compliance.ComplianceCommand.WithdrawJustification;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/compliance/{model}/{version}/justifications`.
@RestController
@RequestMapping("/api/v1/compliance/{model}/{version}/justifications")
public class ComplianceController {

    private final CommandEndpoint commands;

    public ComplianceController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> justify(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return commands.accept(request, JustifyRequirement.class, Map.of("model", model, "version", version));
    }

    @PostMapping("/withdraw")
    ResponseEntity<byte[]> withdraw(
            HttpServletRequest request, @PathVariable String model, @PathVariable String version) throws IOException {
        return commands.accept(request, WithdrawJustification.class, Map.of("model", model, "version", version));
    }
}
