package io.modeltrail.command.experiment.domain;

import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ArmEffect;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentApproved;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentConcluded;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.ExperimentEvent.SafetyStopTriggered;
import io.modeltrail.events.experiment.ExperimentEvent.SampleRatioMismatchFound;
import io.modeltrail.events.experiment.GuardrailFinding;
import io.modeltrail.events.experiment.ReadoutQuality;
import io.modeltrail.events.rollout.InputRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where one experiment stands.
public sealed interface Experiment {

    static Experiment initial() {
        return new NotDesigned();
    }

    record NotDesigned() implements Experiment {}

    /// Nobody is assigned yet. Empty `approvedBy` means that no clinical reviewer has signed.
    record Designed(Protocol protocol, Optional<String> approvedBy) implements Experiment {}

    /// Subjects are assigned by the last allocation.
    record Running(Protocol protocol, Allocation allocation, Doubts doubts) implements Experiment {}

    /// Everyone gets control.
    record Stopped(Protocol protocol, Allocation allocation, Doubts doubts, Optional<Finding> finding)
            implements Experiment {}

    record Concluded(Protocol protocol, Optional<String> winner, String signedBy) implements Experiment {}

    /// What the experiment was designed as. `digest` is that of the design.
    record Protocol(ExperimentDesign design, String digest, String designedBy) {}

    /// What speaks against a conclusion: epochs whose arms did not get their shares, and the arms that did harm.
    record Doubts(List<Integer> mismatchedEpochs, List<String> harmfulArms) {
        public Doubts {
            mismatchedEpochs = List.copyOf(mismatchedEpochs);
            harmfulArms = List.copyOf(harmfulArms);
        }

        static Doubts none() {
            return new Doubts(List.of(), List.of());
        }

        private Doubts after(ExperimentEvent event) {
            return switch (event) {
                case SampleRatioMismatchFound found -> new Doubts(with(mismatchedEpochs, found.epoch()), harmfulArms);
                case SafetyStopTriggered harm ->
                    new Doubts(
                            mismatchedEpochs, with(harmfulArms, harm.finding().arm()));
                default -> this;
            };
        }

        private static <T> List<T> with(List<T> list, T element) {
            return Stream.concat(list.stream(), Stream.of(element)).toList();
        }
    }

    /// What a conclusion may rest on, out of the recorded readout with this digest.
    record Finding(
            String digest,
            List<ArmEffect> effects,
            List<GuardrailFinding> guardrails,
            ReadoutQuality quality,
            List<InputRange> offsets) {
        public Finding {
            effects = List.copyOf(effects);
            guardrails = List.copyOf(guardrails);
            offsets = List.copyOf(offsets);
        }

        private static Finding of(ReadoutRecorded recorded) {
            var readout = recorded.readout();
            return new Finding(
                    recorded.digest(), readout.effects(), readout.guardrails(), readout.quality(), readout.offsets());
        }
    }

    default Experiment evolve(ExperimentEvent event) {
        return switch (this) {
            case NotDesigned _ ->
                event instanceof ExperimentDesigned it
                        ? new Designed(new Protocol(it.design(), it.designDigest(), it.designedBy()), Optional.empty())
                        : this;
            case Designed(var protocol, var _) ->
                switch (event) {
                    case ExperimentApproved it -> new Designed(protocol, Optional.of(it.approvedBy()));
                    case ExperimentStarted it -> new Running(protocol, it.allocation(), Doubts.none());
                    default -> this;
                };
            case Running(var protocol, var allocation, var doubts) ->
                switch (event) {
                    case AllocationChanged it -> new Running(protocol, it.allocation(), doubts);
                    case ExperimentStopped _ -> new Stopped(protocol, allocation, doubts, Optional.empty());
                    default -> new Running(protocol, allocation, doubts.after(event));
                };
            case Stopped(var protocol, var allocation, var doubts, var finding) ->
                switch (event) {
                    case ReadoutRecorded it -> new Stopped(protocol, allocation, doubts, Optional.of(Finding.of(it)));
                    case ExperimentConcluded it ->
                        new Concluded(protocol, Optional.ofNullable(it.winner()), it.signedBy());
                    default -> new Stopped(protocol, allocation, doubts.after(event), finding);
                };
            case Concluded _ -> this;
        };
    }
}
