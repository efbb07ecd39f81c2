package io.modeltrail.command.study.domain;

import io.modeltrail.events.Streams;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyFindings;
import io.modeltrail.events.validation.StudyProtocol;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.IrbApprovalRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.ProtocolAmended;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyConcluded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyPlanned;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyStarted;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyTerminated;
import io.modeltrail.events.validation.ValidationStudyEvent.VerdictOverridden;
import java.time.LocalDate;
import java.util.Optional;

/// Where one validation study stands.
public sealed interface Study {

    static Study initial() {
        return new NotPlanned();
    }

    record NotPlanned() implements Study {}

    /// The protocol is on record and may be amended; no subject takes part.
    record Planned(Dossier dossier) implements Study {}

    /// The protocol is locked.
    record InProgress(Dossier dossier, Course course) implements Study {}

    /// A verdict stands. `digest` is that of the conclusion.
    record Concluded(Dossier dossier, Course course, StudyVerdict verdict, String digest) implements Study {}

    record Terminated(Dossier dossier, Course course) implements Study {}

    /// What the study is, by the protocol that holds.
    record Dossier(
            StudyType type,
            String model,
            String version,
            StudyProtocol protocol,
            String protocolDigest,
            int amendments,
            String plannedBy,
            Optional<Irb> irb) {

        boolean isClinical() {
            return type != StudyType.PRECLINICAL;
        }

        String versionStream() {
            return Streams.modelVersion(model, version);
        }

        private Dossier after(ValidationStudyEvent event) {
            return switch (event) {
                case ProtocolAmended it ->
                    new Dossier(
                            type, model, version, it.protocol(), it.protocolDigest(), it.amendment(), plannedBy, irb);
                case IrbApprovalRecorded it ->
                    new Dossier(
                            type,
                            model,
                            version,
                            protocol,
                            protocolDigest,
                            amendments,
                            plannedBy,
                            Optional.of(new Irb(it.irbId(), it.approvedOn(), it.expiresOn())));
                default -> this;
            };
        }
    }

    /// An ethics approval, in force from one day to the other, both included.
    record Irb(String irbId, LocalDate approvedOn, LocalDate expiresOn) {
        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(approvedOn) && !day.isAfter(expiresOn);
        }
    }

    /// The latest outcome of one test.
    record TestResult(PreclinicalTest test, boolean passed, String document) {}

    /// What was computed of which results under which protocol.
    record Analysis(String results, String protocolDigest, String document, StudyFindings findings) {}

    /// An adverse event that is not resolved.
    record OpenAdverseEvent(String adverseEventId, boolean seriousAndRelated) {}

    default Study evolve(ValidationStudyEvent event) {
        return switch (this) {
            case NotPlanned _ ->
                event instanceof StudyPlanned it
                        ? new Planned(new Dossier(
                                it.studyType(),
                                it.model(),
                                it.version(),
                                it.protocol(),
                                it.protocolDigest(),
                                0,
                                it.plannedBy(),
                                Optional.empty()))
                        : this;
            case Planned(var dossier) ->
                switch (event) {
                    case StudyStarted _ -> new InProgress(dossier, Course.begin());
                    case StudyTerminated _ -> new Terminated(dossier, Course.begin());
                    default -> new Planned(dossier.after(event));
                };
            case InProgress(var dossier, var course) ->
                switch (event) {
                    case StudyConcluded it ->
                        new Concluded(dossier, course, it.conclusion().verdict(), it.conclusionDigest());
                    case StudyTerminated _ -> new Terminated(dossier, course);
                    default -> new InProgress(dossier.after(event), course.after(event));
                };
            case Concluded(var dossier, var course, var verdict, var digest) ->
                new Concluded(
                        dossier,
                        course.after(event),
                        event instanceof VerdictOverridden it ? it.to() : verdict,
                        digest);
            case Terminated(var dossier, var course) -> new Terminated(dossier, course.after(event));
        };
    }
}
