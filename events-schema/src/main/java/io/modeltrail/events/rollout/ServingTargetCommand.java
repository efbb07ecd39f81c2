package io.modeltrail.events.rollout;

import io.modeltrail.events.Command;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.Version;
import java.time.Instant;

/// What may be asked of one serving target.
public sealed interface ServingTargetCommand extends Command {

    String target();

    @Override
    default String stream() {
        return Streams.servingTarget(target());
    }

    record RegisterServingTarget(
            String target,
            String environment,
            String model,
            RouterKind router,
            String routerAddress,
            Instant requestedAt)
            implements ServingTargetCommand {
        public RegisterServingTarget {
            Required.name(target, "target");
            Required.name(environment, "environment");
            Required.name(model, "model");
            Required.present(router, "router");
            Required.text(routerAddress, "routerAddress");
        }
    }

    /// The first version of a target, or a change outside any rollout.
    record InstallStableVersion(String target, String version, Instant requestedAt) implements ServingTargetCommand {
        public InstallStableVersion {
            Required.name(target, "target");
            Version.parse(version, "version");
        }
    }

    /// Sent along with the start of a rollout, in the same transaction.
    record ReserveTarget(String target, String rolloutId, String model, String stableVersion, Instant requestedAt)
            implements ServingTargetCommand {}

    /// Sent along with the end of a rollout, in the same transaction.
    record ReleaseTarget(String target, String rolloutId, String stableVersion, Instant requestedAt)
            implements ServingTargetCommand {}

    record FreezeTarget(String target, Instant from, Instant until, String why, Instant requestedAt)
            implements ServingTargetCommand {
        public FreezeTarget {
            Required.name(target, "target");
            Required.text(why, "why");
            Required.that(
                    Required.present(until, "until").isAfter(Required.present(from, "from")),
                    "until",
                    "must be after 'from'");
        }
    }
}
