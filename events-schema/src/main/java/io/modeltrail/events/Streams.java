package io.modeltrail.events;

/// Names of streams: the kind and the id, `Rollout/r-1`.
public final class Streams {

    public static final String MODEL = "Model";
    public static final String MODEL_VERSION = "ModelVersion";
    public static final String SERVING_TARGET = "ServingTarget";
    public static final String ROLLOUT = "Rollout";
    public static final String EXPERIMENT = "Experiment";
    public static final String INCIDENT = "Incident";
    public static final String VALIDATION_STUDY = "ValidationStudy";
    public static final String RISK_FILE = "RiskFile";
    public static final String CHANGE_REQUEST = "ChangeRequest";
    public static final String CHANGE_CONTROL_PLAN = "ChangeControlPlan";
    public static final String SUBMISSION = "Submission";
    public static final String COMPLIANCE_AUDIT = "ComplianceAudit";
    public static final String COMPLIANCE = "Compliance";
    public static final String POLICY = "Policy";
    public static final String IDENTITY = "Identity";
    public static final String REFUSAL = "Refusal";

    private Streams() {}

    public static String model(String model) {
        return MODEL + "/" + model;
    }

    public static String modelVersion(String model, String version) {
        return MODEL_VERSION + "/" + model + "/" + version;
    }

    public static String servingTarget(String target) {
        return SERVING_TARGET + "/" + target;
    }

    public static String rollout(String rolloutId) {
        return ROLLOUT + "/" + rolloutId;
    }

    public static String experiment(String experimentId) {
        return EXPERIMENT + "/" + experimentId;
    }

    public static String incident(String incidentId) {
        return INCIDENT + "/" + incidentId;
    }

    public static String validationStudy(String studyId) {
        return VALIDATION_STUDY + "/" + studyId;
    }

    /// The risk file of one version (ISO 14971:2019, 4.5).
    public static String riskFile(String model, String version) {
        return RISK_FILE + "/" + model + "/" + version;
    }

    public static String changeRequest(String changeId) {
        return CHANGE_REQUEST + "/" + changeId;
    }

    public static String changeControlPlan(String planId) {
        return CHANGE_CONTROL_PLAN + "/" + planId;
    }

    public static String submission(String submissionId) {
        return SUBMISSION + "/" + submissionId;
    }

    public static String complianceAudit(String auditId) {
        return COMPLIANCE_AUDIT + "/" + auditId;
    }

    /// What is justified about the compliance of one version.
    public static String compliance(String model, String version) {
        return COMPLIANCE + "/" + model + "/" + version;
    }

    public static String policy(String policyId) {
        return POLICY + "/" + policyId;
    }

    /// `identity` is `issuer|subject`.
    public static String identity(String identity) {
        return IDENTITY + "/" + identity;
    }

    /// One stream for each refused command, so that refusals never contend.
    public static String refusal(String commandId) {
        return REFUSAL + "/" + commandId;
    }

    /// The kind of a stream: what stands before the first slash.
    public static String kind(String stream) {
        int slash = stream.indexOf('/');
        return slash < 0 ? stream : stream.substring(0, slash);
    }
}
