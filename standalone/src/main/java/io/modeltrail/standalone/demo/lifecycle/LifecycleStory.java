package io.modeltrail.standalone.demo.lifecycle;

import io.modeltrail.events.dossier.MarketGates;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.standalone.client.ApiClient;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Takes one version from its registration to the market, refused at each gate until its evidence is there.
public final class LifecycleStory {

    private static final String VERSION = "1.0.0";
    private static final String ENGINEER = "ml-engineer";
    private static final String REVIEWER = "clinical-reviewer";
    private static final String REGULATORY = "regulatory-affairs";
    private static final String OPERATOR = "release-operator";
    private static final int CASES = 2_000;
    private static final List<String> TESTS = List.of(
            "HISTORICAL_DATA_ANALYSIS",
            "LITERATURE_REVIEW",
            "EXPERT_PANEL_REVIEW",
            "TECHNICAL_VALIDATION",
            "SAFETY_ASSESSMENT");

    private final LifecycleStage stage;
    private final PrintStream out;
    private final String model;
    private final String stream;
    private final String address;

    public LifecycleStory(ApiClient api, String model, PrintStream out) {
        this.stage = new LifecycleStage(api);
        this.out = out;
        this.model = model;
        this.stream = "ModelVersion/%s/%s".formatted(model, VERSION);
        this.address = "models/%s/versions/%s".formatted(model, VERSION);
    }

    /// What the story came to.
    public record Outcome(String phase, int refusals) {}

    public Outcome play() {
        try (stage) {
            return played();
        }
    }

    private Outcome played() {
        register();
        tried("CLINICALINV");
        openRiskFile();
        preclinicalStudy();
        entered("CLINICALINV");
        tried("CLINICALVALID");
        clinicalStudy("investigation", "CLINICAL_INVESTIGATION", 1);
        entered("CLINICALVALID");
        tried("PRODUCTION");
        clinicalStudy("validation", "CLINICAL_VALIDATION", 2);
        closeRiskFile();
        document("ROLLBACK.PLAN", "How to go back");
        changeRequest();
        entered("PRODUCTION");
        tried("POSTMARKET");
        var market = new MarketChapter(stage, this::say, model, VERSION);
        tried("FDAAPPROVED");
        market.fda();
        entered("FDAAPPROVED");
        tried("CEMARKED");
        MarketGates.TECHNICAL_DOCUMENTATION.forEach(kind -> document(kind, kind + " of the technical documentation"));
        market.notifiedBody();
        entered("CEMARKED");
        entered("POSTMARKET");
        return new Outcome("POSTMARKET", stage.refusals());
    }

    private void register() {
        stage.send(
                ENGINEER,
                "models",
                Map.of("model", model, "intendedUse", LifecyclePapers.INTENDED_USE, "owner", "ward quality"));
        var digest = Digests.ofBytes(model.getBytes(StandardCharsets.UTF_8));
        stage.send(
                ENGINEER,
                "models/%s/versions".formatted(model),
                Map.of(
                        "version",
                        VERSION,
                        "kind",
                        "MAJOR",
                        "artifact",
                        Map.of("uri", "file:models/%s.onnx".formatted(model), "digest", digest),
                        "intendedUse",
                        LifecyclePapers.INTENDED_USE));
        stage.sendKnowing(
                stream, ENGINEER, address + "/description", Map.of("description", LifecyclePapers.description()));
        say("Mia Larsen registers and describes %s %s-PRECLINICAL".formatted(model, VERSION));
    }

    private void openRiskFile() {
        var plan = LifecyclePapers.riskPlan();
        stage.send(REGULATORY, address + "/risks", Map.of("plan", plan, "signature", approval(Digests.of(plan))));
        stage.send(
                ENGINEER, address + "/risks/hazards", Map.of("hazardId", "missed", "hazard", LifecyclePapers.hazard()));
        estimate("INITIAL", "occasional");
        stage.send(
                ENGINEER,
                address + "/risks/controls",
                Map.of(
                        "controlId",
                        "missing-input",
                        "hazardId",
                        "missed",
                        "control",
                        Map.of(
                                "kind",
                                "INHERENTLY_SAFE_DESIGN",
                                "description",
                                "no score without lactate; the ward is told",
                                "newHazards",
                                List.of())));
        say("Rae Okafor signs the risk management plan; Mia Larsen works on the file");
    }

    private void estimate(String when, String probability) {
        stage.send(
                ENGINEER,
                address + "/risks/estimates",
                Map.of(
                        "hazardId",
                        "missed",
                        "stage",
                        when,
                        "estimate",
                        Map.of("severity", "critical", "probability", probability)));
    }

    private void preclinicalStudy() {
        var study = model + "-preclinical";
        plan(study, "PRECLINICAL", LifecyclePapers.preclinicalProtocol());
        stage.send(REVIEWER, "studies/%s/start".formatted(study), Map.of());
        for (var test : TESTS) {
            stage.send(
                    ENGINEER,
                    "studies/%s/tests".formatted(study),
                    Map.of("test", test, "passed", true, "document", paper(ENGINEER, test)));
        }
        conclude(study, stage.said("ValidationStudy/" + study, "protocolDigest"));
    }

    private void clinicalStudy(String name, String type, long seed) {
        var study = model + "-" + name;
        var today = LocalDate.now(ZoneOffset.UTC);
        plan(study, type, LifecyclePapers.clinicalProtocol(CASES));
        stage.send(
                REVIEWER,
                "studies/%s/irb".formatted(study),
                Map.of("irbId", "IRB-2026-017", "approvedOn", today, "expiresOn", today.plusYears(1)));
        stage.send(REVIEWER, "studies/%s/start".formatted(study), Map.of());
        stage.send(
                REVIEWER,
                "studies/%s/enrolments".formatted(study),
                Map.of("enrolment", Map.of("site", "site-a", "screened", CASES, "excluded", List.of())));
        var cases = stage.document(ENGINEER, "application/x-ndjson", ValidationCohort.ndjson(CASES, seed));
        stage.send(ENGINEER, "studies/%s/results".formatted(study), Map.of("document", cases));
        stage.send(ENGINEER, "studies/%s/analyse".formatted(study), Map.of());
        conclude(study, stage.said("ValidationStudy/" + study, "analysis"));
    }

    private void plan(String study, String type, Map<String, ?> protocol) {
        stage.send(
                ENGINEER,
                "studies",
                Map.of("studyId", study, "studyType", type, "model", model, "version", VERSION, "protocol", protocol));
    }

    private void conclude(String study, String digest) {
        stage.sendKnowing(
                "ValidationStudy/" + study,
                REVIEWER,
                "studies/%s/conclude".formatted(study),
                Map.of("signature", approval(digest)));
        say("Dr. Wei Chen signs the conclusion of study %s".formatted(study));
    }

    private void closeRiskFile() {
        for (var aspect : List.of("IMPLEMENTATION", "EFFECTIVENESS")) {
            stage.send(
                    ENGINEER,
                    address + "/risks/verifications",
                    Map.of(
                            "controlId",
                            "missing-input",
                            "aspect",
                            aspect,
                            "passed",
                            true,
                            "evidence",
                            paper(ENGINEER, aspect)));
        }
        estimate("RESIDUAL", "rare");
        var file = "RiskFile/%s/%s".formatted(model, VERSION);
        stage.sendKnowing(
                file,
                REVIEWER,
                address + "/risks/close",
                Map.of(
                        "overallEvaluation",
                        "the overall residual risk is acceptable",
                        "signature",
                        approval(stage.awaited(address + "/risks", file, "/risk/contentDigest"))));
        say("Dr. Wei Chen accepts the overall residual risk and closes the risk file");
    }

    private void document(String kind, String title) {
        var id = kind.toLowerCase(Locale.ROOT).replace('.', '-');
        stage.send(
                ENGINEER,
                address + "/documents",
                Map.of(
                        "documentId",
                        id,
                        "kind",
                        kind,
                        "title",
                        title,
                        "digest",
                        paper(ENGINEER, title),
                        "mediaType",
                        "text/plain",
                        "revision",
                        "1"));
        stage.send(
                REGULATORY,
                "%s/documents/%s/approve".formatted(address, id),
                Map.of("signature", approval(stage.said(stream, "recordDigest"))));
        say("Rae Okafor approves %s, which Mia Larsen wrote".formatted(kind));
    }

    private void changeRequest() {
        var change = model + "-release";
        stage.send(ENGINEER, "changes", Map.of("changeId", change, "proposal", LifecyclePapers.change(model, VERSION)));
        stage.sendKnowing(
                "ChangeRequest/" + change,
                REGULATORY,
                "changes/%s/impact".formatted(change),
                Map.of("impact", LifecyclePapers.impact()));
        for (var role : List.of(REVIEWER, REGULATORY, OPERATOR)) {
            stage.sendKnowing(
                    "ChangeRequest/" + change,
                    role,
                    "changes/%s/approve".formatted(change),
                    Map.of(
                            "role",
                            role.toUpperCase(Locale.ROOT).replace('-', '_'),
                            "signature",
                            approval(stage.said("ChangeRequest/" + change, "digest"))));
        }
        say("three people sign for the release, none of them who registered it");
    }

    private void tried(String phase) {
        say("Rae Okafor tries %s too early and is refused:".formatted(phase));
        stage.refused(stream, REGULATORY, address + "/phase", Map.of("phase", phase))
                .forEach(unmet -> say("    - " + unmet));
    }

    private void entered(String phase) {
        stage.sendKnowing(stream, REGULATORY, address + "/phase", Map.of("phase", phase));
        say("%s is %s-%s".formatted(model, VERSION, phase));
    }

    private String paper(String role, String title) {
        return stage.document(
                role,
                "text/plain",
                "%s of %s %s%n".formatted(title, model, VERSION).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, ?> approval(String digest) {
        return Map.of("meaning", "APPROVAL", "digest", digest);
    }

    private void say(String what) {
        out.println(what);
    }
}
