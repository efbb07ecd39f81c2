package io.modeltrail.events.compliance;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be asked of one compliance audit.
public sealed interface ComplianceAuditCommand extends Command {

    String auditId();

    @Override
    default String stream() {
        return Streams.complianceAudit(auditId());
    }

    /// `everyMonths` schedules the next one when this one is closed.
    record ScheduleAudit(
            String auditId,
            String scope,
            @Nullable String framework,
            LocalDate dueOn,
            @Nullable Integer everyMonths,
            @FromToken String scheduledBy,
            Instant requestedAt)
            implements ComplianceAuditCommand {
        public ScheduleAudit {
            Required.name(auditId, "auditId");
            Required.text(scope, "scope");
            if (framework != null) {
                Required.name(framework, "framework");
            }
            Required.present(dueOn, "dueOn");
            Required.that(
                    everyMonths == null || (everyMonths >= 1 && everyMonths <= 60), "everyMonths", "must be 1 to 60");
        }
    }

    record StartAudit(String auditId, @FromToken String startedBy, Instant requestedAt)
            implements ComplianceAuditCommand {
        public StartAudit {
            Required.name(auditId, "auditId");
        }
    }

    record RaiseFinding(
            String auditId,
            String findingId,
            FindingSeverity severity,
            @Nullable String requirement,
            String text,
            @FromToken String raisedBy,
            Instant requestedAt)
            implements ComplianceAuditCommand {
        public RaiseFinding {
            Required.name(auditId, "auditId");
            Required.name(findingId, "findingId");
            Required.present(severity, "severity");
            if (requirement != null) {
                Required.text(requirement, "requirement");
            }
            Required.text(text, "text");
        }
    }

    record OpenCapa(
            String auditId,
            String capaId,
            String findingId,
            String cause,
            String action,
            String responsible,
            LocalDate dueOn,
            @FromToken String openedBy,
            Instant requestedAt)
            implements ComplianceAuditCommand {
        public OpenCapa {
            Required.name(auditId, "auditId");
            Required.name(capaId, "capaId");
            Required.name(findingId, "findingId");
            Required.text(cause, "cause");
            Required.text(action, "action");
            Required.text(responsible, "responsible");
            Required.present(dueOn, "dueOn");
        }
    }

    /// `evidence` are digests of documents or positions of the log.
    record CompleteCapaAction(
            String auditId,
            String capaId,
            String done,
            List<String> evidence,
            @FromToken String completedBy,
            Instant requestedAt)
            implements ComplianceAuditCommand {
        public CompleteCapaAction {
            Required.name(auditId, "auditId");
            Required.name(capaId, "capaId");
            Required.text(done, "done");
            evidence = List.copyOf(Required.present(evidence, "evidence"));
            evidence.forEach(one -> Required.text(one, "evidence"));
        }
    }

    /// Whether the action removed the cause; by somebody other than who did it.
    record CheckCapaEffectiveness(
            String auditId,
            String capaId,
            boolean passed,
            String how,
            @FromToken String checkedBy,
            Instant requestedAt) implements ComplianceAuditCommand {
        public CheckCapaEffectiveness {
            Required.name(auditId, "auditId");
            Required.name(capaId, "capaId");
            Required.text(how, "how");
        }
    }

    /// Without a corrective action; only for what is not grave.
    record CloseFinding(
            String auditId,
            String findingId,
            String why,
            @FromToken String closedBy,
            Instant requestedAt) implements ComplianceAuditCommand {
        public CloseFinding {
            Required.name(auditId, "auditId");
            Required.name(findingId, "findingId");
            Required.text(why, "why");
        }
    }

    /// The signature covers the digest of the review.
    record ReviewAuditTrail(String auditId, TrailReview review, Signature signature, Instant requestedAt)
            implements ComplianceAuditCommand {
        public ReviewAuditTrail {
            Required.name(auditId, "auditId");
            Required.present(review, "review");
            Required.that(review.from() >= 0, "review.from", "is a position of the log: 0, 1, 2, …");
            Required.that(review.to() >= review.from(), "review.to", "must not be before from");
            review.findings().forEach(finding -> Required.text(finding, "review.findings"));
            Required.present(signature, "signature");
        }
    }

    /// The signature covers the digest of the audit's record, as its last event gives it.
    record CloseAudit(String auditId, String summary, Signature signature, Instant requestedAt)
            implements ComplianceAuditCommand {
        public CloseAudit {
            Required.name(auditId, "auditId");
            Required.text(summary, "summary");
            Required.present(signature, "signature");
        }
    }
}
