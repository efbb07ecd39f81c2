package io.modeltrail.command.bench;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.Dependency;
import io.modeltrail.events.catalog.Framework;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.change.ChangeDescription;
import io.modeltrail.events.change.ChangeImpact;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.Impact;
import io.modeltrail.events.risk.Acceptability;
import io.modeltrail.events.risk.ControlKind;
import io.modeltrail.events.risk.Hazard;
import io.modeltrail.events.risk.HazardKind;
import io.modeltrail.events.risk.RiskControl;
import io.modeltrail.events.risk.RiskPlan;
import io.modeltrail.events.validation.StudyConduct;
import io.modeltrail.events.validation.StudyProtocol;
import io.modeltrail.events.validation.StudyTiming;
import java.util.List;

/// What the people of [BenchLife] write, of the length that people write.
final class BenchPapers {

    private BenchPapers() {}

    static VersionDescription description() {
        return new VersionDescription(
                new ClinicalStatements(
                        "Estimates the risk of death in hospital of adults in intensive care.",
                        List.of("pregnancy"),
                        List.of("not validated below 18 years"),
                        List.of("a low score does not rule out deterioration"),
                        "attention an hour earlier",
                        "a missed case is treated as late as without the model"),
                new Framework("onnxruntime", "1.22.0"),
                List.of(new Dependency("numpy", "2.3.1", null)),
                null,
                null,
                null,
                null);
    }

    static RiskPlan riskPlan() {
        return new RiskPlan(
                "all releases of 1.x",
                List.of("regulatory affairs keep the file; clinical reviewers accept residual risks"),
                List.of("minor", "critical"),
                List.of("rare", "often"),
                List.of(
                        List.of(Acceptability.ACCEPTABLE, Acceptability.TOLERABLE),
                        List.of(Acceptability.TOLERABLE, Acceptability.UNACCEPTABLE)),
                "all residual risks together, weighed by a clinical reviewer",
                "each control on the released version",
                "at each release and after each incident",
                "incidents, drift and complaints every month");
    }

    static Hazard hazard() {
        return new Hazard(
                HazardKind.WRONG_OUTPUT,
                "a patient at risk gets a low score",
                List.of("a laboratory value is missing", "the score stays low", "nobody looks at the patient"),
                "deterioration goes unnoticed for hours",
                "death");
    }

    static RiskControl control() {
        return new RiskControl(
                ControlKind.INHERENTLY_SAFE_DESIGN, "no score without the value; the ward is told", null, List.of());
    }

    static StudyProtocol protocol() {
        return new StudyProtocol(
                StudyTiming.RETROSPECTIVE,
                StudyConduct.OBSERVATIONAL,
                List.of("adult in intensive care"),
                List.of("readmission"),
                null,
                "Dr. Grace",
                null);
    }

    static ChangeProposal proposal(String model, String version) {
        var affected = new Impact(true, "as the studies found");
        var unaffected = new Impact(false, "unchanged");
        return new ChangeProposal(
                model,
                null,
                version,
                ChangeKind.MAJOR,
                List.of(ChangePurpose.RELEASE),
                new ChangeDescription("first release", "deterioration is found late", "the score before", List.of()),
                new ChangeImpact(affected, affected, affected, unaffected, unaffected, unaffected),
                null,
                null);
    }
}
