package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said to those who use a version on patients.
public record ClinicalStatements(
        String intendedUse,
        List<String> contraindications,
        List<String> limitations,
        List<String> warnings,
        @Nullable String clinicalBenefit,
        @Nullable String safetyProfile) {
    public ClinicalStatements {
        Required.text(intendedUse, "intendedUse");
        contraindications = texts(contraindications, "contraindications");
        limitations = texts(limitations, "limitations");
        warnings = texts(warnings, "warnings");
        if (clinicalBenefit != null) {
            Required.text(clinicalBenefit, "clinicalBenefit");
        }
        if (safetyProfile != null) {
            Required.text(safetyProfile, "safetyProfile");
        }
    }

    private static List<String> texts(List<String> texts, String field) {
        Required.present(texts, field).forEach(text -> Required.text(text, field));
        return List.copyOf(texts);
    }
}
