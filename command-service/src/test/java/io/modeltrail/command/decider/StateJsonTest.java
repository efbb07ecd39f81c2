package io.modeltrail.command.decider;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.Story;
import io.modeltrail.command.catalog.domain.ModelVersion;
import io.modeltrail.command.catalog.domain.VersionLives;
import io.modeltrail.command.catalog.domain.Versions;
import io.modeltrail.command.change.domain.ChangeControlPlan;
import io.modeltrail.command.change.domain.ChangeRequest;
import io.modeltrail.command.change.domain.ChangeStates;
import io.modeltrail.command.experiment.domain.Experiment;
import io.modeltrail.command.experiment.domain.ExperimentStates;
import io.modeltrail.command.incident.domain.Incident;
import io.modeltrail.command.policy.domain.Policy;
import io.modeltrail.command.policy.domain.PolicyText;
import io.modeltrail.command.rollout.domain.Rollout;
import io.modeltrail.command.rollout.domain.Rollout.Confirmation;
import io.modeltrail.command.rollout.domain.Rollout.Exposure;
import io.modeltrail.command.rollout.domain.Rollout.Shift;
import io.modeltrail.command.rollout.domain.Rollout.Terms;
import io.modeltrail.command.rollout.domain.Rollout.Warning;
import io.modeltrail.command.rollout.domain.ServingTarget;
import io.modeltrail.command.rollout.domain.ServingTarget.Freeze;
import io.modeltrail.command.rollout.domain.ServingTarget.Place;
import io.modeltrail.command.study.domain.Study;
import io.modeltrail.command.study.domain.StudyStates;
import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.Awareness;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.IncidentEvent.AwarenessRecorded;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.compliance.Seriousness;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.RulePackEdition;
import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.rollout.RouterKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateJsonTest {

    private static final Terms TERMS = new Terms("icu", "apache", "1.0.0", "1.1.0", Story.PLAN, Story.POLICY);
    private static final Exposure EXPOSURE = new Exposure(
            TERMS,
            new Shift(2, 10, Optional.of(new Confirmation(Story.NOON, Story.NOON.plusSeconds(600)))),
            Map.of("errors", new Warning(Story.NOON.plusSeconds(30), Story.errors())));

    @Test
    void everyStateOfARolloutComesBackAsItWas() {
        Stream.of(
                        Rollout.initial(),
                        new Rollout.Progressing(EXPOSURE),
                        new Rollout.Progressing(new Exposure(TERMS, new Shift(1, 5, Optional.empty()), Map.of())),
                        new Rollout.Paused(EXPOSURE),
                        new Rollout.RollingBack(TERMS, 3, true, List.of(RollbackPhase.TRAFFIC_SHIFT)),
                        new Rollout.TakenBack(TERMS, 3),
                        new Rollout.Promoted(TERMS, 4))
                .forEach(state -> assertThat(StateJson.read(Rollout.class, StateJson.write(Rollout.class, state)))
                        .isEqualTo(state));
    }

    @Test
    void everyStateOfAnExperimentComesBackAsItWas() {
        ExperimentStates.all()
                .forEach(state -> assertThat(StateJson.read(Experiment.class, StateJson.write(Experiment.class, state)))
                        .isEqualTo(state));
    }

    @Test
    void everyStateOfAChangeAndOfAPlanComesBackAsItWas() {
        ChangeStates.requests()
                .forEach(state -> assertThat(
                                StateJson.read(ChangeRequest.class, StateJson.write(ChangeRequest.class, state)))
                        .isEqualTo(state));
        ChangeStates.plans()
                .forEach(state -> assertThat(StateJson.read(
                                ChangeControlPlan.class, StateJson.write(ChangeControlPlan.class, state)))
                        .isEqualTo(state));
    }

    @Test
    void everyStateOfAStudyComesBackAsItWas() {
        StudyStates.all()
                .forEach(state -> assertThat(StateJson.read(Study.class, StateJson.write(Study.class, state)))
                        .isEqualTo(state));
    }

    @Test
    void everyStateOfAnIncidentComesBackAsItWas() {
        var clock = RegulatoryClocks.start(RegulatoryClock.FDA_806_10, "US", Story.NOON, "");
        var opened = Incident.initial()
                .evolve(new IncidentOpened(
                        "i-1",
                        IncidentKind.ROLLBACK,
                        IncidentSeverity.MAJOR,
                        "Rollout/r-1",
                        "taken back",
                        new Affected("apache", "1.1.0", null),
                        null,
                        "iss|rita",
                        Story.DIGEST,
                        Story.NOON))
                .evolve(new ClockStarted("i-1", clock, "a rollback", Story.NOON))
                .evolve(new AwarenessRecorded(
                        "i-1",
                        new Awareness(Story.NOON, Seriousness.SERIOUS, List.of("US", "DE")),
                        "iss|rita",
                        Story.DIGEST,
                        Story.NOON));
        Stream.of(Incident.initial(), opened)
                .forEach(state -> assertThat(StateJson.read(Incident.class, StateJson.write(Incident.class, state)))
                        .isEqualTo(state));
    }

    @Test
    void everyStateOfAPolicyComesBackAsItWas() {
        var thresholds = new PolicyText.Thresholds(ClinicalThresholds.defaults());
        var triggers = new PolicyText.Rollback(Story.POLICY);
        var pack = new PolicyText.RulePack(
                new RulePackEdition("rule-pack.ISO-14971", 1, "ISO-14971", "2019", Story.DIGEST));
        Stream.of(
                        Policy.initial(),
                        new Policy(1, Optional.of(new Policy.Proposal(thresholds, "iss|adam")), Optional.of(triggers)),
                        new Policy(2, Optional.empty(), Optional.of(pack)))
                .forEach(state -> assertThat(StateJson.read(Policy.class, StateJson.write(Policy.class, state)))
                        .isEqualTo(state));
    }

    @Test
    void everyStateOfAVersionAndOfATargetComesBackAsItWas() {
        Stream.of(ModelVersion.initial(), Versions.given(), VersionLives.told())
                .forEach(state -> assertThat(
                                StateJson.read(ModelVersion.class, StateJson.write(ModelVersion.class, state)))
                        .isEqualTo(state));
        var place = new Place(
                "production",
                "apache",
                RouterKind.HAPROXY,
                "http://router",
                List.of(new Freeze(Story.NOON, Story.NOON.plusSeconds(1))));
        Stream.of(
                        ServingTarget.initial(),
                        new ServingTarget.Empty(place),
                        new ServingTarget.Serving(place, "1.0.0"),
                        new ServingTarget.Reserved(place, "1.0.0", "r-1"))
                .forEach(state -> assertThat(
                                StateJson.read(ServingTarget.class, StateJson.write(ServingTarget.class, state)))
                        .isEqualTo(state));
    }
}
