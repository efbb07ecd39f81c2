package io.modeltrail.events.catalog;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.signing.Signer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be asked of one model version.
public sealed interface ModelVersionCommand extends Command
        permits ModelVersionCommand.RegisterModelVersion,
                ModelVersionCommand.ApproveModelVersion,
                ModelVersionCommand.SuspendModelVersion,
                ModelVersionCommand.WithdrawModelVersion,
                ModelVersionCommand.ArchiveModelVersion,
                PhaseCommand,
                DossierCommand,
                EvidenceCommand,
                DriftCommand {

    String model();

    String version();

    @Override
    default String stream() {
        return Streams.modelVersion(model(), version());
    }

    record RegisterModelVersion(
            String model,
            String version,
            ChangeKind kind,
            Artifact artifact,
            String intendedUse,
            @Nullable List<String> limitations,
            @FromToken String registeredBy,
            Instant requestedAt)
            implements ModelVersionCommand {
        public RegisterModelVersion {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.present(kind, "kind");
            Required.present(artifact, "artifact");
            Required.text(intendedUse, "intendedUse");
            Required.text(registeredBy, "registeredBy");
            limitations = limitations == null ? List.of() : List.copyOf(limitations);
        }
    }

    record ApproveModelVersion(
            String model,
            String version,
            @FromToken String approvedBy,
            String meaning,
            String signedDigest,
            List<String> evidence,
            @FromToken @Nullable Signer signer,
            Instant requestedAt)
            implements ModelVersionCommand {
        public ApproveModelVersion {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.text(approvedBy, "approvedBy");
            Required.text(meaning, "meaning");
            Required.sha256(signedDigest, "signedDigest");
            evidence = List.copyOf(Required.present(evidence, "evidence"));
        }
    }

    record SuspendModelVersion(String model, String version, String why, Instant requestedAt)
            implements ModelVersionCommand {
        public SuspendModelVersion {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.text(why, "why");
        }
    }

    record WithdrawModelVersion(String model, String version, String why, Instant requestedAt)
            implements ModelVersionCommand {
        public WithdrawModelVersion {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.text(why, "why");
        }
    }

    record ArchiveModelVersion(String model, String version, String why, Instant requestedAt)
            implements ModelVersionCommand {
        public ArchiveModelVersion {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.text(why, "why");
        }
    }
}
