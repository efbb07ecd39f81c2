package io.modeltrail.command.risk.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.Command;
import io.modeltrail.events.risk.RiskFileCommand.AcceptBenefitRisk;
import io.modeltrail.events.risk.RiskFileCommand.CloseRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.DefineRiskControl;
import io.modeltrail.events.risk.RiskFileCommand.EstimateRisk;
import io.modeltrail.events.risk.RiskFileCommand.IdentifyHazard;
import io.modeltrail.events.risk.RiskFileCommand.OpenRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.ReopenRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.VerifyRiskControl;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/models/{model}/versions/{version}/risks`
@RestController
@RequestMapping("/api/v1/models/{model}/versions/{version}/risks")
public class RiskController {

    private final CommandEndpoint commands;

    public RiskController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> open(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return accept(request, OpenRiskFile.class, model, version);
    }

    @PostMapping("/hazards")
    ResponseEntity<byte[]> identify(
            HttpServletRequest request, @PathVariable String model, @PathVariable String version) throws IOException {
        return accept(request, IdentifyHazard.class, model, version);
    }

    @PostMapping("/estimates")
    ResponseEntity<byte[]> estimate(
            HttpServletRequest request, @PathVariable String model, @PathVariable String version) throws IOException {
        return accept(request, EstimateRisk.class, model, version);
    }

    @PostMapping("/controls")
    ResponseEntity<byte[]> control(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return accept(request, DefineRiskControl.class, model, version);
    }

    @PostMapping("/verifications")
    ResponseEntity<byte[]> verify(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return accept(request, VerifyRiskControl.class, model, version);
    }

    @PostMapping("/benefits")
    ResponseEntity<byte[]> outweigh(
            HttpServletRequest request, @PathVariable String model, @PathVariable String version) throws IOException {
        return commands.acceptIfMatch(request, AcceptBenefitRisk.class, address(model, version));
    }

    @PostMapping("/close")
    ResponseEntity<byte[]> close(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return commands.acceptIfMatch(request, CloseRiskFile.class, address(model, version));
    }

    @PostMapping("/reopen")
    ResponseEntity<byte[]> reopen(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return accept(request, ReopenRiskFile.class, model, version);
    }

    private <C extends Command> ResponseEntity<byte[]> accept(
            HttpServletRequest request, Class<C> type, String model, String version) throws IOException {
        return commands.accept(request, type, address(model, version));
    }

    private static Map<String, String> address(String model, String version) {
        return Map.of("model", model, "version", version);
    }
}
