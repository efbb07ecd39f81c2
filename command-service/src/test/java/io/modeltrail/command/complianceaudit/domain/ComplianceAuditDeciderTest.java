package io.modeltrail.command.complianceaudit.domain;

import static io.modeltrail.command.complianceaudit.domain.AuditRule.ACTION_ALREADY_COMPLETED;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.ACTION_NOT_COMPLETED;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.ALREADY_CLOSED;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.ALREADY_EFFECTIVE;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.ALREADY_SCHEDULED;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.CAPA_ALREADY_OPENED;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.CORRECTIVE_ACTION_NEEDED;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.DIGEST_OF_OTHER_RECORD;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.DIGEST_OF_OTHER_REVIEW;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.FINDING_ALREADY_RAISED;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.FINDING_CLOSED;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.FINDING_OPEN;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.NOT_STARTED;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.OWN_WORK;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.UNKNOWN_AUDIT;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.UNKNOWN_CAPA;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.UNKNOWN_FINDING;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.UNKNOWN_FRAMEWORK;
import static io.modeltrail.command.complianceaudit.domain.AuditRule.UNKNOWN_REQUIREMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.complianceaudit.domain.ComplianceAudit.UnderWay;
import io.modeltrail.command.domain.Scenario;
import io.modeltrail.command.domain.Signing;
import io.modeltrail.events.compliance.ComplianceAuditCommand;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CheckCapaEffectiveness;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CloseAudit;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CloseFinding;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CompleteCapaAction;
import io.modeltrail.events.compliance.ComplianceAuditCommand.OpenCapa;
import io.modeltrail.events.compliance.ComplianceAuditCommand.RaiseFinding;
import io.modeltrail.events.compliance.ComplianceAuditCommand.ReviewAuditTrail;
import io.modeltrail.events.compliance.ComplianceAuditCommand.ScheduleAudit;
import io.modeltrail.events.compliance.ComplianceAuditCommand.StartAudit;
import io.modeltrail.events.compliance.ComplianceAuditEvent;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditClosed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditScheduled;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditStarted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditTrailReviewed;
import io.modeltrail.events.compliance.FindingSeverity;
import io.modeltrail.events.compliance.TrailReview;
import io.modeltrail.events.wire.Digests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplianceAuditDeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-03-31");

    private final Scenario<ComplianceAuditCommand, ComplianceAudit, ComplianceAuditEvent> audit =
            new Scenario<>(ComplianceAudit.initial(), ComplianceAudit::evolve, ComplianceAuditDecider::decide);

    private final Scenario<ComplianceAuditCommand, ComplianceAudit, ComplianceAuditEvent> started =
            audit.having(schedule("design control")).having(new StartAudit("yearly", "issuer|ann", NOON));

    private final Scenario<ComplianceAuditCommand, ComplianceAudit, ComplianceAuditEvent> found =
            started.having(raise("f-1", FindingSeverity.MAJOR, "7.3.5"));

    private final Scenario<ComplianceAuditCommand, ComplianceAudit, ComplianceAuditEvent> corrected =
            found.having(capa("capa-1", "f-1")).having(complete("owners are named"));

    @Test
    void anAuditIsScheduledForAFrameworkThatExists() {
        audit.when(schedule("design control"))
                .then(new AuditScheduled("yearly", "design control", "ISO-13485", DUE, 12, "issuer|ann", NOON));
        audit.having(schedule("design control"))
                .when(schedule("design control"))
                .thenNothing();
        audit.having(schedule("design control")).when(schedule("suppliers")).thenRefusedBy(ALREADY_SCHEDULED);
        audit.when(new ScheduleAudit("yearly", "all", "ISO-1", DUE, null, "issuer|ann", NOON))
                .thenRefusedBy(UNKNOWN_FRAMEWORK);
    }

    @Test
    void itStartsWithAnEmptyRecordWhoseDigestIsSaid() {
        var scheduled = audit.having(schedule("design control"));
        var record = ((UnderWay) started.state()).record();
        scheduled
                .when(new StartAudit("yearly", "issuer|ann", NOON))
                .then(new AuditStarted("yearly", "issuer|ann", Digests.of(record), NOON));
        audit.when(new StartAudit("yearly", "issuer|ann", NOON)).thenRefusedBy(UNKNOWN_AUDIT);
        scheduled.when(raise("f-1", FindingSeverity.MINOR, "7.3.5")).thenRefusedBy(NOT_STARTED);
    }

    @Test
    void aFindingIsAboutARequirementOfTheFramework() {
        started.when(raise("f-1", FindingSeverity.MINOR, "99")).thenRefusedBy(UNKNOWN_REQUIREMENT);
        found.when(raise("f-1", FindingSeverity.MAJOR, "7.3.5")).thenNothing();
        found.when(raise("f-1", FindingSeverity.MINOR, "7.3.5")).thenRefusedBy(FINDING_ALREADY_RAISED);
    }

    @Test
    void everyEventGivesTheDigestOfTheRecordAfterIt() {
        var record = ((UnderWay) corrected.state()).record();
        var before = found.having(capa("capa-1", "f-1"));

        assertThat(before.decide().apply(complete("owners are named"), before.state()))
                .extracting("recordDigest")
                .containsExactly(Digests.of(record));
    }

    @Test
    void anActionIsForAFindingThatIsOpen() {
        started.when(capa("capa-1", "f-1")).thenRefusedBy(UNKNOWN_FINDING);
        found.having(capa("capa-1", "f-1")).when(capa("capa-1", "f-1")).thenNothing();
        found.having(raise("f-2", FindingSeverity.MINOR, "7.3.5"))
                .having(capa("capa-1", "f-1"))
                .when(capa("capa-1", "f-2"))
                .thenRefusedBy(CAPA_ALREADY_OPENED);
        started.when(complete("x")).thenRefusedBy(UNKNOWN_CAPA);
        corrected.when(complete("owners are named")).thenNothing();
        corrected.when(complete("something else")).thenRefusedBy(ACTION_ALREADY_COMPLETED);
    }

    @Test
    void whetherAnActionWorksShowsAfterItAndToSomebodyElse() {
        found.having(capa("capa-1", "f-1")).when(check("ann", true)).thenRefusedBy(ACTION_NOT_COMPLETED);
        corrected.when(check("mia", true)).thenRefusedBy(OWN_WORK);
        corrected.having(check("ann", true)).when(check("ann", true)).thenRefusedBy(ALREADY_EFFECTIVE);
    }

    @Test
    void anActionThatDoesNotWorkIsDoneAgain() {
        corrected.having(check("ann", false)).when(check("ann", true)).thenRefusedBy(ACTION_NOT_COMPLETED);
        assertThat(corrected
                        .having(check("ann", false))
                        .having(complete("a reminder is sent"))
                        .having(check("ann", true))
                        .state())
                .isInstanceOfSatisfying(
                        UnderWay.class,
                        it -> assertThat(it.record().findings()).allMatch(finding -> !finding.isOpen()));
    }

    @Test
    void onlyWhatIsNotGraveIsClosedWithoutAnAction() {
        found.when(closeFinding("f-1")).thenRefusedBy(CORRECTIVE_ACTION_NEEDED);
        var minor = started.having(raise("f-2", FindingSeverity.MINOR, "7.3.5"));
        minor.having(closeFinding("f-2")).when(closeFinding("f-2")).thenRefusedBy(FINDING_CLOSED);
        minor.having(capa("capa-1", "f-2")).when(closeFinding("f-2")).thenRefusedBy(ACTION_NOT_COMPLETED);
    }

    @Test
    void aReviewOfTheAuditTrailIsSigned() {
        var review = new TrailReview(0, 239, List.of("two refusals, both explained"));
        var digest = Digests.of(review);
        started.when(new ReviewAuditTrail("yearly", review, Signing.by("ann", digest), NOON))
                .then(new AuditTrailReviewed("yearly", review, digest, Signing.by("ann", digest), NOON));
        started.when(new ReviewAuditTrail("yearly", review, Signing.by("ann", "sha256:" + "0".repeat(64)), NOON))
                .thenRefusedBy(DIGEST_OF_OTHER_REVIEW);
    }

    @Test
    void anAuditIsClosedBySomebodyWhoTookNoPartWhenNoFindingIsOpen() {
        corrected
                .when(close("ann", "sha256:" + "0".repeat(64)))
                .thenRefusedBy(DIGEST_OF_OTHER_RECORD, OWN_WORK, FINDING_OPEN);
        var done = corrected.having(check("ann", true));
        var digest = Digests.of(((UnderWay) done.state()).record());
        done.when(close("rae", digest))
                .then(new AuditClosed(
                        "yearly", "one finding, corrected", Signing.by("rae", digest), "yearly-2027-03-31", NOON));
        done.having(close("rae", digest)).when(close("rae", digest)).thenNothing();
        done.having(close("rae", digest)).when(closeFinding("f-1")).thenRefusedBy(ALREADY_CLOSED);
    }

    @Test
    void anAuditThatRecursSchedulesTheNextOne() {
        var digest = Digests.of(((UnderWay) started.state()).record());
        var closed = new AuditClosed("yearly", "nothing", Signing.by("rae", digest), "yearly-2027-03-31", NOON);

        assertThat(AuditClosing.consequences(closed, started.state()))
                .containsExactly(new ScheduleAudit(
                        "yearly-2027-03-31",
                        "design control",
                        "ISO-13485",
                        LocalDate.parse("2027-03-31"),
                        12,
                        "issuer|rae",
                        NOON));
    }

    private static ScheduleAudit schedule(String scope) {
        return new ScheduleAudit("yearly", scope, "ISO-13485", DUE, 12, "issuer|ann", NOON);
    }

    private static RaiseFinding raise(String id, FindingSeverity severity, String requirement) {
        return new RaiseFinding("yearly", id, severity, requirement, "no second review", "issuer|ann", NOON);
    }

    private static OpenCapa capa(String id, String finding) {
        return new OpenCapa(
                "yearly", id, finding, "no owner", "name an owner", "quality office", DUE, "issuer|mia", NOON);
    }

    private static CompleteCapaAction complete(String done) {
        return new CompleteCapaAction("yearly", "capa-1", done, List.of("position 17"), "issuer|mia", NOON);
    }

    private static CheckCapaEffectiveness check(String by, boolean passed) {
        return new CheckCapaEffectiveness("yearly", "capa-1", passed, "three reviews", "issuer|" + by, NOON);
    }

    private static CloseFinding closeFinding(String id) {
        return new CloseFinding("yearly", id, "corrected", "issuer|ann", NOON);
    }

    private static CloseAudit close(String by, String digest) {
        return new CloseAudit("yearly", "one finding, corrected", Signing.by(by, digest), NOON);
    }
}
