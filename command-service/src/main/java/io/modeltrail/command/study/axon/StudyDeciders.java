package io.modeltrail.command.study.axon;

import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.command.study.domain.Study;
import io.modeltrail.command.study.domain.StudyConsequences;
import io.modeltrail.command.study.domain.StudyDecider;
import io.modeltrail.command.study.domain.StudyFacts;
import io.modeltrail.command.study.domain.StudyPermissions;
import io.modeltrail.command.study.results.StoredResults;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.ValidationStudyCommand;
import io.modeltrail.events.validation.ValidationStudyEvent;
import java.util.Optional;

/// The decider of validation studies.
public final class StudyDeciders {

    private StudyDeciders() {}

    public static Decider<ValidationStudyCommand, Study, ValidationStudyEvent> studies(
            Histories histories, StoredResults results) {
        var facts = new Facts(histories, results);
        return new Decider<>(
                Streams.VALIDATION_STUDY,
                ValidationStudyCommand.class,
                StudyPermissions::of,
                Study.class,
                1,
                Study::initial,
                (command, state) -> StudyDecider.decide(command, state, facts),
                Study::evolve,
                ValidationStudyEvent.class,
                StudyConsequences::of);
    }

    private record Facts(Histories histories, StoredResults results) implements StudyFacts {

        @Override
        public VersionStanding standing(String stream) {
            return histories.fold(
                    stream, VersionStanding.UNREGISTERED, ModelVersionEvent.class, VersionStanding::evolve);
        }

        @Override
        public Phase phase(String stream) {
            return histories
                    .fold(stream, VersionStatus.unregistered(), ModelVersionEvent.class, VersionStatus::evolve)
                    .phase();
        }

        @Override
        public Optional<String> mediaType(String document) {
            return results.mediaType(document);
        }

        @Override
        public ReadResults read(String document, AnalysisPlan plan) {
            return results.read(document, plan);
        }

        @Override
        public Analysed analyse(String document, AnalysisPlan plan, String protocolDigest) {
            return results.analyse(document, plan, protocolDigest);
        }
    }
}
