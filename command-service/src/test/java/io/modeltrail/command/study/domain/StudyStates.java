package io.modeltrail.command.study.domain;

import static io.modeltrail.command.study.domain.Studies.ANALYSED;
import static io.modeltrail.command.study.domain.Studies.APPROVED;
import static io.modeltrail.command.study.domain.Studies.ENROLLED;
import static io.modeltrail.command.study.domain.Studies.HARMED;
import static io.modeltrail.command.study.domain.Studies.NOON;
import static io.modeltrail.command.study.domain.Studies.PLANNED;
import static io.modeltrail.command.study.domain.Studies.STARTED;
import static io.modeltrail.command.study.domain.Studies.UPLOADED;

import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyTerminated;
import java.util.List;

/// One state of every case, for whoever stores states.
public final class StudyStates {

    private StudyStates() {}

    public static List<Study> all() {
        var planned = Study.initial().evolve(PLANNED);
        var running = (Study.InProgress) planned.evolve(APPROVED)
                .evolve(STARTED)
                .evolve(ENROLLED)
                .evolve(HARMED)
                .evolve(UPLOADED)
                .evolve(ANALYSED)
                .evolve(Studies.test(PreclinicalTest.SAFETY_ASSESSMENT, true));
        return List.of(
                Study.initial(),
                planned,
                running,
                new Study.Concluded(running.dossier(), running.course(), StudyVerdict.PASSED, Studies.OTHER),
                running.evolve(new StudyTerminated("s-1", "over", Studies.PLANNER, NOON)));
    }
}
