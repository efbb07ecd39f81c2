package io.modeltrail.command.identity.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.identity.IdentityCommand.BlockIdentity;
import io.modeltrail.events.identity.IdentityCommand.EndDelegation;
import io.modeltrail.events.identity.IdentityCommand.GrantDelegation;
import io.modeltrail.events.identity.IdentityCommand.GrantRole;
import io.modeltrail.events.identity.IdentityCommand.RegisterServiceIdentity;
import io.modeltrail.events.identity.IdentityCommand.RevokeRole;
import io.modeltrail.events.identity.IdentityCommand.UnblockIdentity;
import io.modeltrail.events.identity.IdentityCommand.VerifySigner;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/identities`. An identity holds the address of its issuer, so it stands in the body, not in the path.
@RestController
@RequestMapping("/api/v1/identities")
public class IdentityController {

    private final CommandEndpoint commands;

    public IdentityController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping("/services")
    ResponseEntity<byte[]> register(HttpServletRequest request) throws IOException {
        return commands.accept(request, RegisterServiceIdentity.class, Map.of());
    }

    @PostMapping("/verifications")
    ResponseEntity<byte[]> verify(HttpServletRequest request) throws IOException {
        return commands.accept(request, VerifySigner.class, Map.of());
    }

    @PostMapping("/roles/grant")
    ResponseEntity<byte[]> grant(HttpServletRequest request) throws IOException {
        return commands.accept(request, GrantRole.class, Map.of());
    }

    @PostMapping("/roles/revoke")
    ResponseEntity<byte[]> revoke(HttpServletRequest request) throws IOException {
        return commands.accept(request, RevokeRole.class, Map.of());
    }

    @PostMapping("/block")
    ResponseEntity<byte[]> block(HttpServletRequest request) throws IOException {
        return commands.accept(request, BlockIdentity.class, Map.of());
    }

    @PostMapping("/unblock")
    ResponseEntity<byte[]> unblock(HttpServletRequest request) throws IOException {
        return commands.accept(request, UnblockIdentity.class, Map.of());
    }

    @PostMapping("/delegations")
    ResponseEntity<byte[]> delegate(HttpServletRequest request) throws IOException {
        return commands.accept(request, GrantDelegation.class, Map.of());
    }

    @PostMapping("/delegations/{delegationId}/end")
    ResponseEntity<byte[]> end(HttpServletRequest request, @PathVariable String delegationId) throws IOException {
        return commands.accept(request, EndDelegation.class, Map.of("delegationId", delegationId));
    }
}
