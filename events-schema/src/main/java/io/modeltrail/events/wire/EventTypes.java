package io.modeltrail.events.wire;

import io.modeltrail.events.Event;
import io.modeltrail.events.audit.RefusalEvent;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.change.ChangeControlPlanEvent;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.compliance.ComplianceAuditEvent;
import io.modeltrail.events.compliance.ComplianceEvent;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.identity.IdentityEvent;
import io.modeltrail.events.policy.PolicyEvent;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.ServingTargetEvent;
import io.modeltrail.events.validation.ValidationStudyEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Names of event types on the wire, `modeltrail.RolloutStarted.v1`. A name once released is never reused.
public final class EventTypes {

    private static final String PREFIX = "modeltrail.";

    private static final List<Class<? extends Event>> PARENTS = List.of(
            ModelEvent.class,
            ModelVersionEvent.class,
            ServingTargetEvent.class,
            RolloutEvent.class,
            ExperimentEvent.class,
            ChangeRequestEvent.class,
            ChangeControlPlanEvent.class,
            ValidationStudyEvent.class,
            IncidentEvent.class,
            IdentityEvent.class,
            RiskFileEvent.class,
            ComplianceEvent.class,
            ComplianceAuditEvent.class,
            SubmissionEvent.class,
            PolicyEvent.class,
            RefusalEvent.class);

    /// The current version of each type whose version is not 1.
    private static final Map<Class<? extends Event>, Integer> VERSIONS = Map.of();

    private static final Map<String, Class<? extends Event>> BY_NAME = byName();

    private EventTypes() {}

    /// The sealed parents, one a stream kind.
    public static List<Class<? extends Event>> parents() {
        return PARENTS;
    }

    /// Every current type name, in order.
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    public static String nameOf(Class<? extends Event> type) {
        return PREFIX + type.getSimpleName() + ".v" + VERSIONS.getOrDefault(type, 1);
    }

    /// Throws [UnknownType] for a name that this release does not know.
    public static Class<? extends Event> classOf(String name) {
        var type = BY_NAME.get(name);
        if (type == null) {
            throw new UnknownType("event", name, BY_NAME.keySet());
        }
        return type;
    }

    private static Map<String, Class<? extends Event>> byName() {
        var map = new TreeMap<String, Class<? extends Event>>();
        for (var parent : PARENTS) {
            SealedTypes.under(parent, Event.class).forEach(type -> map.put(nameOf(type), type));
        }
        return map;
    }
}
