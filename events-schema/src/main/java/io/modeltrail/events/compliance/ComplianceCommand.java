package io.modeltrail.events.compliance;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;

/// What may be asked about the compliance of one version.
public sealed interface ComplianceCommand extends Command {

    String model();

    String version();

    @Override
    default String stream() {
        return Streams.compliance(model(), version());
    }

    /// The signature covers the digest of the justification.
    record JustifyRequirement(
            String model, String version, Justification justification, Signature signature, Instant requestedAt)
            implements ComplianceCommand {
        public JustifyRequirement {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.present(justification, "justification");
            Required.name(justification.framework(), "justification.framework");
            Required.name(justification.edition(), "justification.edition");
            Required.text(justification.requirement(), "justification.requirement");
            Required.present(justification.kind(), "justification.kind");
            Required.text(justification.why(), "justification.why");
            Required.that(
                    justification.kind() != JustificationKind.MET_OTHERWISE
                            || !justification.evidence().isEmpty(),
                    "justification.evidence",
                    "names what meets the requirement: digests, or positions of the log");
            justification.evidence().forEach(evidence -> Required.text(evidence, "justification.evidence"));
            Required.present(signature, "signature");
        }
    }

    /// The requirement is judged by its evidence again.
    record WithdrawJustification(
            String model,
            String version,
            String framework,
            String requirement,
            String why,
            @FromToken String withdrawnBy,
            Instant requestedAt)
            implements ComplianceCommand {
        public WithdrawJustification {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.name(framework, "framework");
            Required.text(requirement, "requirement");
            Required.text(why, "why");
        }
    }
}
