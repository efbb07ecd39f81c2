package io.modeltrail.standalone.demo;

import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.client.ApiClient.ApiFailure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Puts a model with two versions on record, approved by somebody other than who registered them, and a place that
/// serves them. Doing it again changes nothing.
public final class Registration {

    public static final String STABLE = "1.0.0";
    public static final String CANARY = "1.1.0";

    private final ApiClient api;
    private final String model;

    public Registration(ApiClient api, String model) {
        this.api = api;
        this.model = model;
    }

    public void model(String intendedUse) {
        unlessDone(() -> post(
                "api/v1/models",
                "ml-engineer",
                Map.of("model", model, "intendedUse", intendedUse, "owner", "intensive care", "reason", "demo")));
    }

    public void approvedVersion(String version, String kind) {
        var digest = digest(model + "@" + version);
        long streamVersion = post(
                "api/v1/models/" + model + "/versions",
                "ml-engineer",
                Map.of(
                        "version",
                        version,
                        "kind",
                        kind,
                        "artifact",
                        Map.of("uri", "file:models/" + model + "-" + version + ".bin", "digest", digest),
                        "intendedUse",
                        "risk of death in hospital for adults in intensive care",
                        "limitations",
                        List.of("not validated for children"),
                        "reason",
                        "demo"));
        approve(version, digest, streamVersion);
    }

    private void approve(String version, String digest, long streamVersion) {
        var path = "api/v1/models/" + model + "/versions/" + version;
        var body = Map.of(
                "meaning",
                "I reviewed the evidence and approve this version for use on patients",
                "signedDigest",
                digest,
                "evidence",
                List.of("held-out evaluation of " + model + " " + version),
                "reason",
                "clinical review passed");
        unlessDone(() -> api.post(path + "/approve", "clinical-reviewer", id(), streamVersion, body));
    }

    /// Returns once the target serves the stable version.
    public void target(String target, String routerAddress) {
        unlessDone(() -> post(
                "api/v1/targets",
                "release-operator",
                Map.of(
                        "target",
                        target,
                        "environment",
                        "demo-ward",
                        "model",
                        model,
                        "router",
                        "EMBEDDED",
                        "routerAddress",
                        routerAddress,
                        "reason",
                        "demo")));
        unlessDone(() -> post(
                "api/v1/targets/" + target + "/stable",
                "release-operator",
                Map.of("version", STABLE, "reason", "first version")));
    }

    private long post(String path, String role, Map<String, ?> body) {
        return api.post(path, role, id(), body).path("streamVersion").asLong();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /// Whatever an earlier demo already put on record is fine.
    private static void unlessDone(Runnable step) {
        try {
            step.run();
        } catch (ApiFailure refused) {
            if (refused.status() != 409) {
                throw refused;
            }
        }
    }

    /// The digest of the demo's pretended artifact.
    private static String digest(String content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
