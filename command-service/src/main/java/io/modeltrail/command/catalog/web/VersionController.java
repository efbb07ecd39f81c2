package io.modeltrail.command.catalog.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.catalog.DossierCommand.ApproveDocument;
import io.modeltrail.events.catalog.DossierCommand.AttachDocument;
import io.modeltrail.events.catalog.DossierCommand.CheckArtifact;
import io.modeltrail.events.catalog.DossierCommand.CompareVersions;
import io.modeltrail.events.catalog.DossierCommand.DescribeVersion;
import io.modeltrail.events.catalog.DossierCommand.RecordMetrics;
import io.modeltrail.events.catalog.ModelVersionCommand.ArchiveModelVersion;
import io.modeltrail.events.catalog.PhaseCommand.EndAuthorisation;
import io.modeltrail.events.catalog.PhaseCommand.EnterPhase;
import io.modeltrail.events.catalog.PhaseCommand.GrantAuthorisation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What lies under `/api/v1/models/{model}/versions/{version}`: phases, papers, markets.
@RestController
@RequestMapping("/api/v1/models/{model}/versions/{version}")
public class VersionController {

    private final CommandEndpoint commands;

    public VersionController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping("/phase")
    ResponseEntity<byte[]> phase(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return commands.acceptIfMatch(request, EnterPhase.class, address(model, version));
    }

    @PostMapping("/archive")
    ResponseEntity<byte[]> archive(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return commands.acceptIfMatch(request, ArchiveModelVersion.class, address(model, version));
    }

    @PostMapping("/authorisations")
    ResponseEntity<byte[]> authorise(
            HttpServletRequest request, @PathVariable String model, @PathVariable String version) throws IOException {
        return commands.accept(request, GrantAuthorisation.class, address(model, version));
    }

    @PostMapping("/authorisations/{number}/end")
    ResponseEntity<byte[]> endAuthorisation(
            HttpServletRequest request,
            @PathVariable String model,
            @PathVariable String version,
            @PathVariable String number)
            throws IOException {
        return commands.accept(
                request, EndAuthorisation.class, Map.of("model", model, "version", version, "number", number));
    }

    @PostMapping("/description")
    ResponseEntity<byte[]> describe(
            HttpServletRequest request, @PathVariable String model, @PathVariable String version) throws IOException {
        return commands.acceptIfMatch(request, DescribeVersion.class, address(model, version));
    }

    @PostMapping("/metrics")
    ResponseEntity<byte[]> metrics(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return commands.accept(request, RecordMetrics.class, address(model, version));
    }

    @PostMapping("/documents")
    ResponseEntity<byte[]> attach(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return commands.accept(request, AttachDocument.class, address(model, version));
    }

    @PostMapping("/documents/{documentId}/approve")
    ResponseEntity<byte[]> approveDocument(
            HttpServletRequest request,
            @PathVariable String model,
            @PathVariable String version,
            @PathVariable String documentId)
            throws IOException {
        return commands.accept(
                request, ApproveDocument.class, Map.of("model", model, "version", version, "documentId", documentId));
    }

    @PostMapping("/comparisons")
    ResponseEntity<byte[]> compare(HttpServletRequest request, @PathVariable String model, @PathVariable String version)
            throws IOException {
        return commands.accept(request, CompareVersions.class, address(model, version));
    }

    @PostMapping("/artifact/check")
    ResponseEntity<byte[]> checkArtifact(
            HttpServletRequest request, @PathVariable String model, @PathVariable String version) throws IOException {
        return commands.accept(request, CheckArtifact.class, address(model, version));
    }

    private static Map<String, String> address(String model, String version) {
        return Map.of("model", model, "version", version);
    }
}
