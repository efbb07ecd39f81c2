package io.modeltrail.events.wire;

import io.modeltrail.events.Command;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.change.ChangeControlPlanCommand;
import io.modeltrail.events.change.ChangeRequestCommand;
import io.modeltrail.events.compliance.ComplianceAuditCommand;
import io.modeltrail.events.compliance.ComplianceCommand;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.SubmissionCommand;
import io.modeltrail.events.experiment.ExperimentCommand;
import io.modeltrail.events.identity.IdentityCommand;
import io.modeltrail.events.policy.PolicyCommand;
import io.modeltrail.events.risk.RiskFileCommand;
import io.modeltrail.events.rollout.RolloutCommand;
import io.modeltrail.events.rollout.ServingTargetCommand;
import io.modeltrail.events.validation.ValidationStudyCommand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Names of command types on the wire, `modeltrail.StartRollout.v1`.
public final class CommandTypes {

    private static final String PREFIX = "modeltrail.";

    private static final List<Class<? extends Command>> PARENTS = List.of(
            ModelCommand.class,
            ModelVersionCommand.class,
            ServingTargetCommand.class,
            RolloutCommand.class,
            ExperimentCommand.class,
            ChangeRequestCommand.class,
            ChangeControlPlanCommand.class,
            ValidationStudyCommand.class,
            IncidentCommand.class,
            IdentityCommand.class,
            RiskFileCommand.class,
            ComplianceCommand.class,
            ComplianceAuditCommand.class,
            SubmissionCommand.class,
            PolicyCommand.class);

    private static final Map<String, Class<? extends Command>> BY_NAME = byName();

    private CommandTypes() {}

    /// The sealed parents, one a stream kind.
    public static List<Class<? extends Command>> parents() {
        return PARENTS;
    }

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    public static String nameOf(Class<? extends Command> type) {
        return PREFIX + type.getSimpleName() + ".v1";
    }

    /// Throws [UnknownType] for a name that this release does not know.
    public static Class<? extends Command> classOf(String name) {
        var type = BY_NAME.get(name);
        if (type == null) {
            throw new UnknownType("command", name, BY_NAME.keySet());
        }
        return type;
    }

    private static Map<String, Class<? extends Command>> byName() {
        var map = new TreeMap<String, Class<? extends Command>>();
        for (var parent : PARENTS) {
            SealedTypes.under(parent, Command.class).forEach(type -> map.put(nameOf(type), type));
        }
        return map;
    }
}
