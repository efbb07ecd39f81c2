package io.modeltrail.rollout.plan;

import static io.modeltrail.rollout.plan.GivenDrift.NOON;
import static io.modeltrail.rollout.plan.GivenDrift.alarm;
import static io.modeltrail.rollout.plan.GivenDrift.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.catalog.DriftCommand.ReportDrift;
import io.modeltrail.events.catalog.DriftCommand.ReportDriftEnd;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftReactionsTest {

    private static List<Send> asked(DriftAlarm alarm, ModelVersionEvent... log) {
        var view = DriftView.unregistered();
        for (var event : log) {
            view = view.evolve(event);
        }
        var situation = new DriftSituation(view, alarm, NOON);
        return DriftReaction.all().stream()
                .flatMap(reaction -> reaction.to(situation).stream())
                .toList();
    }

    @Test
    void anAlarmIsReportedWithItsEvidenceUnderAnIdThatFollowsFromIt() {
        assertThat(asked(alarm(1, DriftLevel.WARNING), GivenDrift.registered()))
                .containsExactly(new Send(
                        "drift-apache-1.1.0-abababababab-1-WARNING-input.age",
                        new ReportDrift(
                                "apache",
                                "1.1.0",
                                "input:age",
                                1,
                                DriftLevel.WARNING,
                                evidence(DriftLevel.WARNING),
                                NOON),
                        false));
    }

    @Test
    void whatTheLogHasIsNotReportedAgain() {
        var warned = GivenDrift.detected(2);

        assertThat(asked(alarm(2, DriftLevel.WARNING), GivenDrift.registered(), warned))
                .isEmpty();
        assertThat(asked(alarm(1, DriftLevel.MAJOR), GivenDrift.registered(), warned))
                .isEmpty();
        assertThat(asked(alarm(2, DriftLevel.MAJOR), GivenDrift.registered(), warned))
                .hasSize(1);
        assertThat(asked(alarm(2, DriftLevel.MAJOR), GivenDrift.registered(), warned, GivenDrift.worsened(2)))
                .isEmpty();
        assertThat(asked(alarm(2, DriftLevel.MAJOR), GivenDrift.registered(), warned, GivenDrift.cleared(2)))
                .isEmpty();
        assertThat(asked(alarm(3, DriftLevel.WARNING), GivenDrift.registered(), warned))
                .hasSize(1);
    }

    @Test
    void theEndOfADriftIsReportedOnce() {
        var over = alarm(1, DriftLevel.NONE);

        assertThat(asked(over, GivenDrift.registered(), GivenDrift.detected(1)))
                .extracting(Send::command)
                .containsExactly(
                        new ReportDriftEnd("apache", "1.1.0", "input:age", 1, evidence(DriftLevel.NONE), NOON));
        assertThat(asked(over, GivenDrift.registered(), GivenDrift.detected(1), GivenDrift.cleared(1)))
                .isEmpty();
        assertThat(asked(over, GivenDrift.registered())).isEmpty();
    }

    @Test
    void nothingIsReportedOfAVersionThatTheLogDoesNotKnow() {
        assertThat(asked(alarm(1, DriftLevel.MAJOR))).isEmpty();
    }
}
