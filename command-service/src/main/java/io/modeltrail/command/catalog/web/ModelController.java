package io.modeltrail.command.catalog.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.catalog.ModelCommand.MoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.ProtectModelAlias;
import io.modeltrail.events.catalog.ModelCommand.RegisterModel;
import io.modeltrail.events.catalog.ModelCommand.RemoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.RetireModel;
import io.modeltrail.events.catalog.ModelCommand.UnprotectModelAlias;
import io.modeltrail.events.catalog.ModelVersionCommand.ApproveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.SuspendModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.WithdrawModelVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/models` and what lies under it.
@RestController
@RequestMapping("/api/v1/models")
public class ModelController {

    private final CommandEndpoint commands;

    public ModelController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> register(HttpServletRequest request) throws IOException {
        return commands.accept(request, RegisterModel.class, Map.of());
    }

    @PostMapping("/{model}/aliases/{alias}")
    ResponseEntity<byte[]> moveAlias(HttpServletRequest request, @PathVariable String model, @PathVariable String alias)
            throws IOException {
        return commands.accept(request, MoveModelAlias.class, Map.of("model", model, "alias", alias));
    }

    /// With a body: why, and for a protected alias the change that says so.
    @DeleteMapping("/{model}/aliases/{alias}")
    ResponseEntity<byte[]> removeAlias(
            HttpServletRequest request, @PathVariable String model, @PathVariable String alias) throws IOException {
        return commands.accept(request, RemoveModelAlias.class, Map.of("model", model, "alias", alias));
    }

    @PostMapping("/{model}/aliases/{alias}/protect")
    ResponseEntity<byte[]> protect(HttpServletRequest request, @PathVariable String model, @PathVariable String alias)
            throws IOException {
        return commands.accept(request, ProtectModelAlias.class, Map.of("model", model, "alias", alias));
    }

    @PostMapping("/{model}/aliases/{alias}/unprotect")
    ResponseEntity<byte[]> unprotect(HttpServletRequest request, @PathVariable String model, @PathVariable String alias)
            throws IOException {
        return commands.accept(request, UnprotectModelAlias.class, Map.of("model", model, "alias", alias));
    }

    @PostMapping("/{model}/retire")
    ResponseEntity<byte[]> retire(HttpServletRequest request, @PathVariable String model) throws IOException {
        return commands.acceptIfMatch(request, RetireModel.class, Map.of("model", model));
    }

    @PostMapping("/{model}/versions")
    ResponseEntity<byte[]> registerVersion(HttpServletRequest request, @PathVariable String model) throws IOException {
        return commands.accept(request, RegisterModelVersion.class, Map.of("model", model));
    }

    @PostMapping("/{model}/versions/{version}/approve")
    ResponseEntity<byte[]> approve(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return commands.acceptIfMatch(request, ApproveModelVersion.class, address(model, version));
    }

    @PostMapping("/{model}/versions/{version}/suspend")
    ResponseEntity<byte[]> suspend(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return commands.acceptIfMatch(request, SuspendModelVersion.class, address(model, version));
    }

    @PostMapping("/{model}/versions/{version}/withdraw")
    ResponseEntity<byte[]> withdraw(
            HttpServletRequest request, @PathVariable String model, @PathVariable String version) throws IOException {
        return commands.acceptIfMatch(request, WithdrawModelVersion.class, address(model, version));
    }

    private static Map<String, String> address(String model, String version) {
        return Map.of("model", model, "version", version);
    }
}
