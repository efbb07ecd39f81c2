package io.modeltrail.command.experiment.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.experiment.ExperimentCommand.ApproveExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.ChangeAllocation;
import io.modeltrail.events.experiment.ExperimentCommand.ConcludeExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.DesignExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.StartExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.StopExperiment;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/experiments` and what lies under it. What is signed or lets an arm grow needs `If-Match`; a stop never
/// waits
/// for one.
@RestController
@RequestMapping("/api/v1/experiments")
public class ExperimentController {

    private static final String ID = "experimentId";

    private final CommandEndpoint commands;

    public ExperimentController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> design(HttpServletRequest request) throws IOException {
        return commands.accept(request, DesignExperiment.class, Map.of());
    }

    @PostMapping("/{experimentId}/approve")
    ResponseEntity<byte[]> approve(HttpServletRequest request, @PathVariable String experimentId) throws IOException {
        return commands.acceptIfMatch(request, ApproveExperiment.class, Map.of(ID, experimentId));
    }

    @PostMapping("/{experimentId}/start")
    ResponseEntity<byte[]> start(HttpServletRequest request, @PathVariable String experimentId) throws IOException {
        return commands.acceptIfMatch(request, StartExperiment.class, Map.of(ID, experimentId));
    }

    @PostMapping("/{experimentId}/allocation")
    ResponseEntity<byte[]> allocation(HttpServletRequest request, @PathVariable String experimentId)
            throws IOException {
        return commands.acceptIfMatch(request, ChangeAllocation.class, Map.of(ID, experimentId));
    }

    @PostMapping("/{experimentId}/stop")
    ResponseEntity<byte[]> stop(HttpServletRequest request, @PathVariable String experimentId) throws IOException {
        return commands.accept(request, StopExperiment.class, Map.of(ID, experimentId));
    }

    @PostMapping("/{experimentId}/conclude")
    ResponseEntity<byte[]> conclude(HttpServletRequest request, @PathVariable String experimentId) throws IOException {
        return commands.acceptIfMatch(request, ConcludeExperiment.class, Map.of(ID, experimentId));
    }
}
