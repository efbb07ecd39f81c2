package io.modeltrail.query.projection;

import io.modeltrail.events.wire.Json;
import io.modeltrail.query.projection.ProjectionStatus.Shown;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotThere;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/// `GET /api/v1/projections` and `POST /api/v1/projections/{name}/rebuild`.
@RestController("queryProjectionController")
@RequestMapping(path = "/api/v1/projections", produces = MediaType.APPLICATION_JSON_VALUE)
public final class ProjectionController {

    private final ProjectionStatus status;
    private final Rebuild rebuild;

    public ProjectionController(ProjectionStatus status, Rebuild rebuild) {
        this.status = status;
        this.rebuild = rebuild;
    }

    record Listed(List<Shown> projections) {}

    @GetMapping
    String projections() {
        return Json.tolerant().writeValueAsString(new Listed(status.all()));
    }

    @GetMapping("/{name}")
    String projection(@PathVariable String name) {
        return Json.tolerant().writeValueAsString(known(name));
    }

    @PostMapping("/{name}/rebuild")
    ResponseEntity<String> rebuild(@PathVariable String name, @RequestBody(required = false) @Nullable String body) {
        known(name);
        boolean compare = flag(body, "compare");
        boolean switchTo = flag(body, "switch");
        return ResponseEntity.ok(Json.tolerant().writeValueAsString(rebuild.run(name, compare, switchTo)));
    }

    private Shown known(String name) {
        return status.all().stream()
                .filter(shown -> shown.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotThere("there is no projection " + name + "; there are " + status.names()));
    }

    private static boolean flag(@Nullable String body, String name) {
        if (body == null || body.isBlank()) {
            return false;
        }
        try {
            var tree = Json.strict().readTree(body);
            for (var property : tree.propertyNames()) {
                if (!property.equals("compare") && !property.equals("switch")) {
                    throw new BadParameter(property, "is unknown; the body may hold compare and switch");
                }
            }
            var value = tree.path(name);
            if (!tree.isObject() || !(value.isMissingNode() || value.isBoolean())) {
                throw new BadParameter(name, "must be true or false, as in {\"compare\":true,\"switch\":false}");
            }
            return value.asBoolean(false);
        } catch (JacksonException broken) {
            throw new BadParameter("body", "must be JSON such as {\"compare\":true,\"switch\":false}");
        }
    }
}
