package io.modeltrail.rollout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.ChangeRequestCommand.DischargeValidation;
import io.modeltrail.events.change.ChangeRequestCommand.ReportObligationMissed;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationDischarged;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationIncurred;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationMissed;
import io.modeltrail.events.change.Obligation;
import io.modeltrail.rollout.plan.Action.Send;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HotfixReactionsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant DUE = NOON.plusSeconds(60);
    private static final ObligationIncurred OWED =
            new ObligationIncurred("c-1", Obligation.CLINICAL_VALIDATION, DUE, NOON);

    @Test
    void aDeadlineThatIsOverIsReportedUntilTheLogSaysSo() {
        var late = DUE.plusSeconds(1);
        assertThat(missed(view(OWED), DUE)).isEmpty();
        assertThat(missed(view(OWED), late))
                .contains(new Send(
                        "c-1-missed-CLINICAL_VALIDATION",
                        new ReportObligationMissed("c-1", Obligation.CLINICAL_VALIDATION, late),
                        false));
        assertThat(missed(
                        view(
                                OWED,
                                new ObligationMissed("c-1", "m", "1.0.1", Obligation.CLINICAL_VALIDATION, DUE, late)),
                        late))
                .isEmpty();
    }

    @Test
    void aValidationThatPassedDischargesWhatIsOwedEvenLate() {
        var reaction = new DischargeValidationWhenStudyPassed();
        assertThat(reaction.to(new HotfixSituation(view(OWED), Optional.of("s-9"), NOON)))
                .contains(new Send("c-1-validated-s-9", new DischargeValidation("c-1", "s-9", NOON), false));
        assertThat(reaction.to(new HotfixSituation(view(OWED), Optional.empty(), NOON)))
                .isEmpty();
        var done = view(
                OWED,
                new ObligationDischarged(
                        "c-1", Obligation.CLINICAL_VALIDATION, DUE, "ValidationStudy/s-9", false, NOON));
        assertThat(reaction.to(new HotfixSituation(done, Optional.of("s-9"), NOON)))
                .isEmpty();
        assertThat(missed(done, DUE.plusSeconds(1))).isEmpty();
    }

    private static Optional<Send> missed(HotfixView view, Instant now) {
        return new ReportMissedWhenDeadlineIsOver().to(new HotfixSituation(view, Optional.empty(), now));
    }

    private static HotfixView view(ChangeRequestEvent... events) {
        var view = HotfixView.of(new ChangeApproved(
                "c-1", "m", "1.0.1", List.of(ChangePurpose.RELEASE), List.of("iss|carl"), null, NOON));
        for (var event : events) {
            view = view.evolve(event);
        }
        return view;
    }
}
