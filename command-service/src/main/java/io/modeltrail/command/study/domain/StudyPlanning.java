package io.modeltrail.command.study.domain;

import static io.modeltrail.command.study.domain.StudyRule.ALREADY_PLANNED;
import static io.modeltrail.command.study.domain.StudyRule.ANALYSIS_LOCKED;
import static io.modeltrail.command.study.domain.StudyRule.IRB_OF_OTHER_NUMBER;
import static io.modeltrail.command.study.domain.StudyRule.PROTOCOL_LACKS_ANALYSIS;
import static io.modeltrail.command.study.domain.StudyRule.PROTOCOL_LACKS_IRB;
import static io.modeltrail.command.study.domain.StudyRule.SAMPLE_TOO_SMALL;
import static io.modeltrail.command.study.domain.StudyRule.VERSION_NOT_REGISTERED;
import static io.modeltrail.command.study.domain.StudyRule.VERSION_SUSPENDED;
import static io.modeltrail.command.study.domain.StudyRule.VERSION_WITHDRAWN;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.study.domain.Study.Concluded;
import io.modeltrail.command.study.domain.Study.Dossier;
import io.modeltrail.command.study.domain.Study.InProgress;
import io.modeltrail.command.study.domain.Study.Irb;
import io.modeltrail.command.study.domain.Study.NotPlanned;
import io.modeltrail.command.study.domain.Study.Planned;
import io.modeltrail.command.study.domain.Study.Terminated;
import io.modeltrail.events.Streams;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.ValidationStudyCommand.AmendProtocol;
import io.modeltrail.events.validation.ValidationStudyCommand.PlanStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.RecordIrbApproval;
import io.modeltrail.events.validation.ValidationStudyCommand.StartStudy;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.IrbApprovalRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.ProtocolAmended;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyPlanned;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyStarted;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The protocol: planned, approved by an ethics committee, locked at the start, amended in the open.
final class StudyPlanning {

    private StudyPlanning() {}

    static List<ValidationStudyEvent> plan(PlanStudy it, Study state, StudyFacts facts) {
        return switch (state) {
            case NotPlanned() -> plan(it, facts);
            case Planned(var dossier) -> again(it, dossier);
            case InProgress(var dossier, var _) -> again(it, dossier);
            case Concluded(var dossier, var _, var _, var _) -> again(it, dossier);
            case Terminated(var dossier, var _) -> again(it, dossier);
        };
    }

    private static List<ValidationStudyEvent> plan(PlanStudy it, StudyFacts facts) {
        var stream = Streams.modelVersion(it.model(), it.version());
        var standing = facts.standing(stream);
        new Requirements()
                .require(
                        standing != VersionStanding.UNREGISTERED,
                        VERSION_NOT_REGISTERED,
                        "version %s of %s was never registered".formatted(it.version(), it.model()),
                        stream)
                .require(
                        standing != VersionStanding.WITHDRAWN,
                        VERSION_WITHDRAWN,
                        "version %s of %s is withdrawn".formatted(it.version(), it.model()),
                        stream)
                .hold();
        return List.of(new StudyPlanned(
                it.studyId(),
                it.studyType(),
                it.model(),
                it.version(),
                it.protocol(),
                Digests.of(it.protocol()),
                it.plannedBy(),
                it.requestedAt()));
    }

    private static List<ValidationStudyEvent> again(PlanStudy it, Dossier dossier) {
        boolean same = it.studyType() == dossier.type()
                && it.model().equals(dossier.model())
                && it.version().equals(dossier.version())
                && it.protocol().equals(dossier.protocol());
        if (same) {
            return List.of();
        }
        throw new Rejection(
                ALREADY_PLANNED,
                "study %s is planned otherwise; amend its protocol or take another id".formatted(it.studyId()),
                it.stream());
    }

    static List<ValidationStudyEvent> amend(AmendProtocol it, Study state) {
        return switch (state) {
            case NotPlanned() -> throw StudyGuards.unknown(it);
            case Planned(var dossier) -> amend(it, dossier, false);
            case InProgress(var dossier, var course) ->
                amend(it, dossier, course.results().isPresent());
            case Concluded _, Terminated _ -> throw StudyGuards.ended(it);
        };
    }

    /// What will be counted as success cannot change once it could be known what the data say.
    private static List<ValidationStudyEvent> amend(AmendProtocol it, Dossier dossier, boolean hasResults) {
        if (it.protocol().equals(dossier.protocol())) {
            return List.of();
        }
        var requirements = new Requirements();
        StudyGuards.requireDigest(requirements, it.signature(), dossier.protocolDigest());
        requirements
                .require(
                        !dossier.isClinical() || it.protocol().analysis() != null,
                        PROTOCOL_LACKS_ANALYSIS,
                        "the verdict of a clinical study follows from its endpoints",
                        "protocol.analysis")
                .require(
                        !dossier.isClinical() || it.protocol().irbId() != null,
                        PROTOCOL_LACKS_IRB,
                        "a clinical study names its ethics approval",
                        "protocol.irbId")
                .require(
                        !hasResults
                                || Objects.equals(
                                        it.protocol().analysis(),
                                        dossier.protocol().analysis()),
                        ANALYSIS_LOCKED,
                        "the analysis cannot change after results were uploaded",
                        it.stream())
                .hold();
        return List.of(new ProtocolAmended(
                it.studyId(),
                dossier.amendments() + 1,
                it.protocol(),
                Digests.of(it.protocol()),
                it.why(),
                it.signature(),
                it.requestedAt()));
    }

    static List<ValidationStudyEvent> approve(RecordIrbApproval it, Study state) {
        return switch (state) {
            case NotPlanned() -> throw StudyGuards.unknown(it);
            case Planned(var dossier) -> approve(it, dossier);
            case InProgress(var dossier, var _) -> approve(it, dossier);
            case Concluded _, Terminated _ -> throw StudyGuards.ended(it);
        };
    }

    private static List<ValidationStudyEvent> approve(RecordIrbApproval it, Dossier dossier) {
        var planned = dossier.protocol().irbId();
        new Requirements()
                .require(
                        planned == null || planned.equals(it.irbId()),
                        IRB_OF_OTHER_NUMBER,
                        "the protocol names the ethics approval %s".formatted(planned),
                        "AmendProtocol")
                .hold();
        var same = Optional.of(new Irb(it.irbId(), it.approvedOn(), it.expiresOn()));
        return dossier.irb().equals(same)
                ? List.of()
                : List.of(new IrbApprovalRecorded(
                        it.studyId(),
                        it.irbId(),
                        it.approvedOn(),
                        it.expiresOn(),
                        it.document(),
                        it.recordedBy(),
                        it.requestedAt()));
    }

    static List<ValidationStudyEvent> start(StartStudy it, Study state, StudyFacts facts) {
        return switch (state) {
            case NotPlanned() -> throw StudyGuards.unknown(it);
            case Planned(var dossier) -> start(it, dossier, facts);
            case InProgress _ -> List.of();
            case Concluded _, Terminated _ -> throw StudyGuards.ended(it);
        };
    }

    private static List<ValidationStudyEvent> start(StartStudy it, Dossier dossier, StudyFacts facts) {
        var requirements = new Requirements();
        var standing = facts.standing(dossier.versionStream());
        requirements
                .require(
                        standing != VersionStanding.SUSPENDED,
                        VERSION_SUSPENDED,
                        "version %s is suspended".formatted(dossier.version()),
                        dossier.versionStream())
                .require(
                        standing != VersionStanding.WITHDRAWN,
                        VERSION_WITHDRAWN,
                        "version %s is withdrawn".formatted(dossier.version()),
                        dossier.versionStream());
        StudyGuards.requirePhase(requirements, dossier, facts.phase(dossier.versionStream()));
        StudyGuards.requireIrb(requirements, dossier, it.requestedAt());
        var required =
                Optional.ofNullable(dossier.protocol().analysis()).map(plan -> requireSample(requirements, plan));
        requirements.hold();
        return List.of(new StudyStarted(
                it.studyId(), dossier.protocolDigest(), required.orElse(null), it.startedBy(), it.requestedAt()));
    }

    private static long requireSample(Requirements requirements, AnalysisPlan plan) {
        long required = PlannedCases.required(plan);
        var size = plan.sampleSize();
        requirements.require(
                size.planned() >= required,
                SAMPLE_TOO_SMALL,
                required == Long.MAX_VALUE
                        ? "no number of cases shows a primary endpoint that is expected not to lie beyond its bound"
                        : "a power of %s at alpha %s takes %d labelled cases, not %d"
                                .formatted(size.plannedPower(), size.level(), required, size.planned()),
                "protocol.analysis.sampleSize");
        return required;
    }
}
