package io.modeltrail.command.study.domain;

import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.StudyFindings;
import java.util.List;
import java.util.Optional;

/// What a decision about a study needs to know from elsewhere. The same documents always give the same answers.
public interface StudyFacts {

    /// How the version of a stream stands.
    VersionStanding standing(String versionStream);

    /// How far the version of a stream has come.
    Phase phase(String versionStream);

    /// The media type of a stored document; empty where nothing is stored under the digest.
    Optional<String> mediaType(String document);

    /// Reads a stored document as the cases of a study with this plan.
    ReadResults read(String document, AnalysisPlan plan);

    /// Analyses a stored document that was read without a fault, and stores what was computed.
    Analysed analyse(String document, AnalysisPlan plan, String protocolDigest);

    /// `faults` say line, field and rule of everything that cannot be read.
    record ReadResults(long cases, long subjects, List<String> faults) {
        public ReadResults {
            faults = List.copyOf(faults);
        }
    }

    /// `document` is the digest of the whole analysis.
    record Analysed(String document, StudyFindings findings) {}
}
