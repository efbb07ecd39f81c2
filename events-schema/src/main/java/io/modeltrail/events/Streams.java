package io.modeltrail.events;

/// Names of streams: the kind and the id, `Rollout/r-1`.
public final class Streams {

    public static final String MODEL = "Model";
    public static final String MODEL_VERSION = "ModelVersion";
    public static final String SERVING_TARGET = "ServingTarget";
    public static final String ROLLOUT = "Rollout";
    public static final String EXPERIMENT = "Experiment";
    public static final String INCIDENT = "Incident";
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
