package io.modeltrail.command.change.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.change.ChangeControlPlanCommand.AuthoriseChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanCommand.EstablishChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanCommand.RetireChangeControlPlan;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/change-control-plans` and what lies under it.
@RestController
@RequestMapping("/api/v1/change-control-plans")
public class ChangeControlPlanController {

    private static final String ID = "planId";

    private final CommandEndpoint commands;

    public ChangeControlPlanController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> establish(HttpServletRequest request) throws IOException {
        return commands.accept(request, EstablishChangeControlPlan.class, Map.of());
    }

    @PostMapping("/{planId}/authorise")
    ResponseEntity<byte[]> authorise(HttpServletRequest request, @PathVariable String planId) throws IOException {
        return commands.acceptIfMatch(request, AuthoriseChangeControlPlan.class, Map.of(ID, planId));
    }

    @PostMapping("/{planId}/retire")
    ResponseEntity<byte[]> retire(HttpServletRequest request, @PathVariable String planId) throws IOException {
        return commands.acceptIfMatch(request, RetireChangeControlPlan.class, Map.of(ID, planId));
    }
}
