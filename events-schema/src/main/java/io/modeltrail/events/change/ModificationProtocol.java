package io.modeltrail.events.change;

import io.modeltrail.events.Required;

/// How modifications are made, in the four parts that FDA's guidance on such plans names (18 August 2025, VII).
public record ModificationProtocol(
        String dataManagement, String retraining, String performanceEvaluation, String updateProcedures) {
    public ModificationProtocol {
        Required.text(dataManagement, "protocol.dataManagement");
        Required.text(retraining, "protocol.retraining");
        Required.text(performanceEvaluation, "protocol.performanceEvaluation");
        Required.text(updateProcedures, "protocol.updateProcedures");
    }
}
