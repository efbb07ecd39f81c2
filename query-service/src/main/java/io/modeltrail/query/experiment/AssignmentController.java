package io.modeltrail.query.experiment;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.observation.Pseudonym;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotThere;
import io.modeltrail.query.reading.NotYet;
import io.modeltrail.query.reading.Parameters;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/experiments/{id}/assignments/{unit}?site=a`: the arm of a subject with these attributes, from memory.
/// docs/assignment.md says how a client computes the same by itself.
@RestController("queryAssignmentController")
@RequestMapping("/api/v1/experiments/{experimentId}/assignments")
public final class AssignmentController {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Assignments assignments;
    private final Positions positions;

    public AssignmentController(Assignments assignments, Positions positions) {
        this.assignments = assignments;
        this.positions = positions;
    }

    /// Without a subject everybody gets control.
    @GetMapping
    ResponseEntity<String> nobody(
            @PathVariable String experimentId, @RequestParam(required = false) @Nullable String minPosition) {
        return answer(experimentId, null, Map.of(), minPosition);
    }

    @GetMapping("/{unit}")
    ResponseEntity<String> unit(
            @PathVariable String experimentId,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam MultiValueMap<String, String> attributes) {
        return answer(experimentId, pseudonym(unit), single(attributes), minPosition);
    }

    private ResponseEntity<String> answer(
            String experimentId, @Nullable String unit, Map<String, String> attributes, @Nullable String minPosition) {
        long least = Parameters.position(minPosition, "minPosition").orElse(-1);
        if ((!assignments.isComplete() || assignments.reached() < least)
                && !positions.await(() -> assignments.isComplete() && assignments.reached() >= least, PATIENCE)) {
            throw new NotYet(
                    "the log is not read as far as position %d, but to %d".formatted(least, assignments.reached()));
        }
        long position = assignments.reached();
        var experiment = assignments
                .find(experimentId)
                .orElseThrow(() ->
                        new NotThere("there is no experiment %s as of position %d".formatted(experimentId, position)));
        return Answers.json(Json.tolerant().writeValueAsString(experiment.assign(unit, attributes)), position);
    }

    private static String pseudonym(String unit) {
        try {
            return Pseudonym.of(unit, "unit");
        } catch (MalformedField malformed) {
            throw new BadParameter("unit", malformed.rule());
        }
    }

    private static Map<String, String> single(MultiValueMap<String, String> attributes) {
        if (attributes.containsKey("asOf")) {
            throw new BadParameter(
                    "asOf",
                    "is not taken here: subjects are assigned as of now; allocations of the past are on the log");
        }
        var single = new HashMap<String, String>();
        attributes.forEach((name, values) -> {
            if (values.size() != 1) {
                throw new BadParameter(name, "must be given once: a subject has one value of it");
            }
            single.put(name, values.getFirst());
        });
        return single;
    }
}
