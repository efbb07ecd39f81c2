package io.modeltrail.command.experiment.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.command.experiment.domain.Experiment.Concluded;
import io.modeltrail.command.experiment.domain.Experiment.Designed;
import io.modeltrail.command.experiment.domain.Experiment.NotDesigned;
import io.modeltrail.command.experiment.domain.Experiment.Protocol;
import io.modeltrail.command.experiment.domain.Experiment.Running;
import io.modeltrail.command.experiment.domain.Experiment.Stopped;
import io.modeltrail.events.experiment.ExperimentCommand;
import io.modeltrail.events.experiment.ExperimentCommand.ApproveExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.ChangeAllocation;
import io.modeltrail.events.experiment.ExperimentCommand.ConcludeExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.DesignExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.RecordReadout;
import io.modeltrail.events.experiment.ExperimentCommand.ReportExperimentHarm;
import io.modeltrail.events.experiment.ExperimentCommand.ReportSampleRatioMismatch;
import io.modeltrail.events.experiment.ExperimentCommand.StartExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.StopExperiment;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentApproved;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.function.Function;

/// The rules of an experiment: nothing is changed once it runs but the shares, harm ends it at once, and what is
/// concluded follows from what was found.
public final class ExperimentDecider {

    private ExperimentDecider() {}

    /// `standings` says how the version of a stream stands; a start asks it for every arm.
    public static List<ExperimentEvent> decide(
            ExperimentCommand command, Experiment state, Function<String, VersionStatus> standings) {
        return switch (command) {
            case DesignExperiment design -> design(design, state);
            case ApproveExperiment approve -> approve(approve, state);
            case StartExperiment start -> start(start, state, standings);
            case ChangeAllocation change -> change(change, state);
            case StopExperiment stop -> stop(stop, state);
            case ReportSampleRatioMismatch mismatch -> mismatch(mismatch, state);
            case ReportExperimentHarm harm -> harm(harm, state);
            case RecordReadout record -> record(record, state);
            case ConcludeExperiment conclude -> conclude(conclude, state);
        };
    }

    private static List<ExperimentEvent> design(DesignExperiment it, Experiment state) {
        return switch (state) {
            case NotDesigned() ->
                List.of(new ExperimentDesigned(
                        it.experimentId(), it.design(), Digests.of(it.design()), it.designedBy(), it.requestedAt()));
            case Designed(var protocol, var _) -> again(it, protocol);
            case Running(var protocol, var _, var _) -> again(it, protocol);
            case Stopped(var protocol, var _, var _, var _) -> again(it, protocol);
            case Concluded(var protocol, var _, var _) -> again(it, protocol);
        };
    }

    private static List<ExperimentEvent> again(DesignExperiment it, Protocol protocol) {
        if (it.design().equals(protocol.design())) {
            return List.of();
        }
        throw new Rejection(
                ExperimentRule.ALREADY_DESIGNED,
                "experiment %s has another design, and a design never changes; take another id"
                        .formatted(it.experimentId()),
                it.stream());
    }

    private static List<ExperimentEvent> approve(ApproveExperiment it, Experiment state) {
        return switch (state) {
            case NotDesigned() -> throw unknown(it);
            case Designed(var _, var approvedBy)
            when approvedBy.filter(it.approvedBy()::equals).isPresent() -> List.of();
            case Designed(var protocol, var _) -> approve(it, protocol);
            case Running _, Stopped _, Concluded _ ->
                throw new Rejection(
                        ExperimentRule.ALREADY_STARTED, "an experiment is approved before it starts", it.stream());
        };
    }

    private static List<ExperimentEvent> approve(ApproveExperiment it, Protocol protocol) {
        new Requirements()
                .require(
                        !it.approvedBy().equals(protocol.designedBy()),
                        ExperimentRule.OWN_WORK,
                        "%s designed the experiment and may not approve it".formatted(it.approvedBy()),
                        "an approval by another clinical reviewer")
                .require(
                        it.signedDigest().equals(protocol.digest()),
                        ExperimentRule.DIGEST_OF_OTHER_DESIGN,
                        "the design has the digest %s".formatted(protocol.digest()),
                        it.stream())
                .hold();
        return List.of(new ExperimentApproved(
                it.experimentId(), it.approvedBy(), it.meaning(), it.signedDigest(), it.signer(), it.requestedAt()));
    }

    private static List<ExperimentEvent> start(
            StartExperiment it, Experiment state, Function<String, VersionStatus> standings) {
        return switch (state) {
            case NotDesigned() -> throw unknown(it);
            case Designed designed -> ExperimentStart.decide(it, designed, standings);
            case Running(var _, var allocation, var _) when ExperimentStart.isSame(it, allocation) -> List.of();
            case Running _ ->
                throw new Rejection(
                        ExperimentRule.ALREADY_STARTED,
                        "the experiment runs with another salt, which never changes",
                        it.stream());
            case Stopped _, Concluded _ ->
                throw new Rejection(
                        ExperimentRule.ALREADY_STARTED,
                        "an experiment is never started again: its subjects have been counted; design another",
                        "DesignExperiment");
        };
    }

    private static List<ExperimentEvent> change(ChangeAllocation it, Experiment state) {
        return switch (state) {
            case NotDesigned() -> throw unknown(it);
            case Running(var protocol, var allocation, var _) -> AllocationChange.decide(it, protocol, allocation);
            case Designed _, Stopped _, Concluded _ -> throw notRunning(it);
        };
    }

    private static List<ExperimentEvent> stop(StopExperiment it, Experiment state) {
        return switch (state) {
            case NotDesigned() -> throw unknown(it);
            case Designed _ -> throw notRunning(it);
            case Running(var protocol, var _, var _) ->
                List.of(new ExperimentStopped(
                        it.experimentId(),
                        protocol.design().control().name(),
                        it.why(),
                        it.stoppedBy(),
                        it.requestedAt()));
            case Stopped _, Concluded _ -> List.of();
        };
    }

    private static List<ExperimentEvent> mismatch(ReportSampleRatioMismatch it, Experiment state) {
        return switch (state) {
            case NotDesigned() -> throw unknown(it);
            case Designed _ -> throw notRunning(it);
            case Running(var _, var allocation, var doubts) -> SafetyReports.mismatch(it, allocation, doubts);
            case Stopped(var _, var allocation, var doubts, var _) -> SafetyReports.mismatch(it, allocation, doubts);
            case Concluded _ -> List.of();
        };
    }

    /// Harm in an experiment that assigns nobody any more changes nothing.
    private static List<ExperimentEvent> harm(ReportExperimentHarm it, Experiment state) {
        return switch (state) {
            case NotDesigned() -> throw unknown(it);
            case Designed _ -> throw notRunning(it);
            case Running(var protocol, var _, var _) -> SafetyReports.harm(it, protocol.design());
            case Stopped _, Concluded _ -> List.of();
        };
    }

    private static List<ExperimentEvent> record(RecordReadout it, Experiment state) {
        return switch (state) {
            case NotDesigned() -> throw unknown(it);
            case Designed _, Running _ -> throw notStopped(it);
            case Stopped stopped -> ExperimentConclusion.record(it, stopped);
            case Concluded _ -> List.of();
        };
    }

    private static List<ExperimentEvent> conclude(ConcludeExperiment it, Experiment state) {
        return switch (state) {
            case NotDesigned() -> throw unknown(it);
            case Designed _, Running _ -> throw notStopped(it);
            case Stopped stopped -> ExperimentConclusion.conclude(it, stopped);
            case Concluded concluded -> ExperimentConclusion.again(it, concluded);
        };
    }

    private static Rejection unknown(ExperimentCommand command) {
        return new Rejection(
                ExperimentRule.UNKNOWN_EXPERIMENT,
                "experiment %s was never designed".formatted(command.experimentId()),
                "DesignExperiment");
    }

    private static Rejection notRunning(ExperimentCommand command) {
        return new Rejection(
                ExperimentRule.NOT_RUNNING,
                "experiment %s does not run".formatted(command.experimentId()),
                "StartExperiment");
    }

    private static Rejection notStopped(ExperimentCommand command) {
        return new Rejection(
                ExperimentRule.NOT_STOPPED,
                "experiment %s has not run and stopped".formatted(command.experimentId()),
                "StopExperiment");
    }
}
