package io.modeltrail.query.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.query.DriftStories;
import io.modeltrail.query.Stories;
import io.modeltrail.query.risk.RiskInUse.OpenIncident;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is learned of a version in use puts in question what its risk file accepted.
class RiskInUseTest {

    private static final RiskPicture ACCEPTED = accepted();

    @Test
    void aClosedFileIsAcceptedUntilSomethingSpeaksAgainstIt() {
        assertThat(RiskInUse.of(ACCEPTED, List.of()).level()).isEqualTo(RiskLevel.ACCEPTED);
        assertThat(after(new ModelVersionSuspended("apache", "1.1.0", "drift", Stories.NOON)))
                .isEqualTo(new RiskInUse(RiskLevel.UNDER_REVIEW, List.of("the version is suspended or withdrawn")));
    }

    @Test
    void anOpenIncidentAsksForAReviewAndACriticalOneIsNotAcceptable() {
        assertThat(RiskInUse.of(ACCEPTED, List.of(incident(IncidentSeverity.MAJOR)))
                        .level())
                .isEqualTo(RiskLevel.UNDER_REVIEW);
        assertThat(RiskInUse.of(ACCEPTED, List.of(incident(IncidentSeverity.CRITICAL)))
                        .level())
                .isEqualTo(RiskLevel.UNACCEPTABLE);
    }

    @Test
    void aSeriousAdverseEventIsNotAcceptableWhileItIsOpen() {
        var noted = new SeriousAdverseEventNoted("apache", "1.1.0", "ae-1", "ValidationStudy/s", Stories.NOON);
        assertThat(after(noted).level()).isEqualTo(RiskLevel.UNACCEPTABLE);
        assertThat(after(
                                noted,
                                new SeriousAdverseEventResolved(
                                        "apache", "1.1.0", "ae-1", "ValidationStudy/s", Stories.NOON))
                        .level())
                .isEqualTo(RiskLevel.ACCEPTED);
    }

    @Test
    void aSignalThatDriftedFarAsksForAReviewUntilItIsAsItsReferenceAgain() {
        var drift = DriftStories.drifted("apache").stream()
                .filter(DriftEvent.class::isInstance)
                .map(ModelVersionEvent.class::cast)
                .toArray(ModelVersionEvent[]::new);
        assertThat(after(drift[0]).level()).isEqualTo(RiskLevel.ACCEPTED);
        assertThat(after(drift[0], drift[1]).reasons()).containsExactly("score has drifted far from its reference");
        assertThat(after(drift).level()).isEqualTo(RiskLevel.ACCEPTED);
    }

    /// The file that the report shows, closed.
    private static RiskPicture accepted() {
        var picture = RiskPicture.initial();
        long position = 0;
        for (var event : RiskStory.CLOSED) {
            picture = picture.on(event, position++);
        }
        return picture;
    }

    private static RiskInUse after(ModelVersionEvent... events) {
        var picture = ACCEPTED;
        for (var event : events) {
            picture = picture.on(event, 7);
        }
        return RiskInUse.of(picture, List.of());
    }

    private static OpenIncident incident(IncidentSeverity severity) {
        return new OpenIncident("i-1", "ROLLBACK", severity, 12);
    }
}
