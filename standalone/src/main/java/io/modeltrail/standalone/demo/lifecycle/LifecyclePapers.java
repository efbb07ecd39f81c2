package io.modeltrail.standalone.demo.lifecycle;

import io.modeltrail.events.risk.Acceptability;
import io.modeltrail.events.risk.RiskPlan;
import java.util.List;
import java.util.Map;

/// What the people of the story write down.
final class LifecyclePapers {

    static final String INTENDED_USE = "Early warning of sepsis in adults on general wards";

    private static final Map<String, Object> NOTHING = Map.of("affected", false, "statement", "unchanged");

    private LifecyclePapers() {}

    static Map<String, ?> description() {
        return Map.of(
                "statements",
                Map.of(
                        "intendedUse",
                        INTENDED_USE,
                        "contraindications",
                        List.of("pregnancy"),
                        "limitations",
                        List.of("not validated below 18 years"),
                        "warnings",
                        List.of("a low score does not rule out sepsis"),
                        "clinicalBenefit",
                        "antibiotics an hour earlier",
                        "safetyProfile",
                        "a missed case is treated as late as without the model"),
                "framework",
                Map.of("name", "onnxruntime", "version", "1.22.0"),
                "dependencies",
                List.of(Map.of("name", "numpy", "version", "2.3.1")),
                "signature",
                Map.of(
                        "inputs",
                        List.of(
                                Map.of("name", "heartRate", "type", "FLOAT64", "unit", "/min", "required", true),
                                Map.of("name", "lactate", "type", "FLOAT64", "unit", "mmol/L", "required", false)),
                        "outputs",
                        List.of(Map.of("name", "risk", "type", "FLOAT64", "required", true))),
                "classification",
                Map.of("fda", "II", "eu", "IIA", "software", "B"));
    }

    static RiskPlan riskPlan() {
        return new RiskPlan(
                "sepsis-watch, all releases of 1.x",
                List.of("regulatory affairs keep the file; clinical reviewers accept residual risks"),
                List.of("minor", "serious", "critical"),
                List.of("rare", "occasional", "frequent"),
                List.of(
                        List.of(Acceptability.ACCEPTABLE, Acceptability.ACCEPTABLE, Acceptability.TOLERABLE),
                        List.of(Acceptability.ACCEPTABLE, Acceptability.TOLERABLE, Acceptability.UNACCEPTABLE),
                        List.of(Acceptability.TOLERABLE, Acceptability.UNACCEPTABLE, Acceptability.UNACCEPTABLE)),
                "all residual risks together, weighed by a clinical reviewer",
                "each control on the released version",
                "at each release and after each incident",
                "incidents, drift and complaints every month");
    }

    static Map<String, ?> hazard() {
        return Map.of(
                "kind",
                "WRONG_OUTPUT",
                "description",
                "a septic patient gets a low score",
                "sequence",
                List.of("lactate is missing", "the score stays low", "nobody looks at the patient"),
                "situation",
                "sepsis goes unnoticed for hours",
                "harm",
                "organ failure");
    }

    /// A preclinical study: its five tests decide.
    static Map<String, ?> preclinicalProtocol() {
        return Map.of(
                "timing",
                "RETROSPECTIVE",
                "conduct",
                "OBSERVATIONAL",
                "inclusion",
                List.of("adult on a general ward"),
                "exclusion",
                List.of("known sepsis on admission"),
                "principalInvestigator",
                "Dr. Wei Chen");
    }

    /// A clinical study of `cases` cases, which must reach the bounds of the default policy.
    static Map<String, ?> clinicalProtocol(long cases) {
        return Map.of(
                "timing",
                "PROSPECTIVE",
                "conduct",
                "OBSERVATIONAL",
                "inclusion",
                List.of("adult on a general ward"),
                "exclusion",
                List.of("known sepsis on admission"),
                "analysis",
                Map.of(
                        "primary",
                        List.of(reaches("SENSITIVITY", 0.90, 0.96), reaches("SPECIFICITY", 0.85, 0.96)),
                        "secondary",
                        List.of(reaches("AUC", 0.85, 0.96)),
                        "sampleSize",
                        Map.of("planned", cases, "prevalence", 0.3),
                        "threshold",
                        0.5,
                        "subgroups",
                        Map.of("attributes", List.of("site"), "margin", 0.1, "minimumCases", 30),
                        "minimumCoverage",
                        0.9),
                "principalInvestigator",
                "Dr. Wei Chen",
                "irbId",
                "IRB-2026-017");
    }

    static Map<String, ?> change(String model, String version) {
        return Map.of(
                "model",
                model,
                "version",
                version,
                "kind",
                "MAJOR",
                "purposes",
                List.of("RELEASE"),
                "description",
                Map.of(
                        "what",
                        "first release of " + model,
                        "why",
                        "sepsis is found too late on wards",
                        "rollback",
                        "the early-warning score in use before goes on",
                        "documents",
                        List.of()),
                "impact",
                impact());
    }

    /// What the first release does, in the words of whoever is asked.
    static Map<String, ?> impact() {
        return Map.of(
                "safety",
                Map.of("affected", true, "statement", "see the risk file"),
                "performance",
                Map.of("affected", true, "statement", "see the clinical validation"),
                "intendedUse",
                Map.of("affected", true, "statement", "first statement of it"),
                "dataInterpretation",
                NOTHING,
                "labelling",
                NOTHING,
                "security",
                NOTHING);
    }

    private static Map<String, ?> reaches(String metric, double bound, double expected) {
        return Map.of("metric", metric, "goal", "REACHES", "bound", bound, "expected", expected);
    }
}
