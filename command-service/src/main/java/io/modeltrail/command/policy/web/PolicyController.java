package io.modeltrail.command.policy.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.policy.PolicyCommand.AdoptPolicy;
import io.modeltrail.events.policy.PolicyCommand.ProposeRollbackPolicy;
import io.modeltrail.events.policy.PolicyCommand.ProposeRulePack;
import io.modeltrail.events.policy.PolicyCommand.ProposeThresholds;
import io.modeltrail.events.policy.PolicyCommand.WithdrawPolicyProposal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/policies`.
@RestController
@RequestMapping("/api/v1/policies")
public class PolicyController {

    private final CommandEndpoint commands;

    public PolicyController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping("/clinical-thresholds")
    ResponseEntity<byte[]> proposeThresholds(HttpServletRequest request) throws IOException {
        return commands.accept(request, ProposeThresholds.class, Map.of());
    }

    @PostMapping("/rollback")
    ResponseEntity<byte[]> proposeRollbackPolicy(HttpServletRequest request) throws IOException {
        return commands.accept(request, ProposeRollbackPolicy.class, Map.of());
    }

    @PostMapping("/rule-packs")
    ResponseEntity<byte[]> proposeRulePack(HttpServletRequest request) throws IOException {
        return commands.accept(request, ProposeRulePack.class, Map.of());
    }

    @PostMapping("/{policy}/adopt")
    ResponseEntity<byte[]> adopt(HttpServletRequest request, @PathVariable String policy) throws IOException {
        return commands.accept(request, AdoptPolicy.class, Map.of("policy", policy));
    }

    @PostMapping("/{policy}/withdraw")
    ResponseEntity<byte[]> withdraw(HttpServletRequest request, @PathVariable String policy) throws IOException {
        return commands.accept(request, WithdrawPolicyProposal.class, Map.of("policy", policy));
    }
}
