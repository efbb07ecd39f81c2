package io.modeltrail.query.catalog;

import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.dossier.ComplianceLevel;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.dossier.GateReport;
import io.modeltrail.events.dossier.Gates;
import io.modeltrail.events.dossier.RegistryStage;
import io.modeltrail.events.dossier.Requirement;
import io.modeltrail.events.policy.AdoptedPolicies;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.PolicyEvent;
import io.modeltrail.events.policy.PolicyNames;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.Parameters;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET …/versions/{version}/gates/{phase}` and `…/stages/{stage}`: what a version still lacks, before anybody tries.
/// The answer comes from the very function that decides, over the same stream (ADR 0017).
@RestController("queryGatesController")
public final class GatesController {

    private final History history;
    private final InstantSource clock;

    public GatesController(History history) {
        this.history = history;
        this.clock = InstantSource.system();
    }

    /// `on` is the day that expiries were held against, `thresholds` the version of the policy that held as of the
    /// position.
    record GateAnswer(
            String model,
            String version,
            String display,
            Phase phase,
            ComplianceLevel complianceLevel,
            String into,
            boolean open,
            LocalDate on,
            PolicyReference thresholds,
            List<Requirement> requirements) {}

    @GetMapping("/api/v1/models/{model}/versions/{version}/gates/{phase}")
    ResponseEntity<String> gate(
            Asking asking,
            @PathVariable String model,
            @PathVariable String version,
            @PathVariable String phase,
            @RequestParam(required = false) @Nullable String on) {
        var into = known(Phase.class, phase, "phase");
        return answer(
                asking,
                model,
                version,
                into.name(),
                on,
                (dossier, today, thresholds) -> Gates.into(into, dossier, today, thresholds));
    }

    @GetMapping("/api/v1/models/{model}/versions/{version}/stages/{stage}")
    ResponseEntity<String> stage(
            Asking asking,
            @PathVariable String model,
            @PathVariable String version,
            @PathVariable String stage,
            @RequestParam(required = false) @Nullable String on) {
        var into = known(RegistryStage.class, stage, "stage");
        return answer(
                asking,
                model,
                version,
                into.name(),
                on,
                (dossier, today, thresholds) -> Gates.into(into, dossier, today, thresholds));
    }

    private ResponseEntity<String> answer(
            Asking asking, String model, String version, String into, @Nullable String on, Gate gate) {
        var answer = history.leavesBeside(
                Streams.modelVersion(model, version), Streams.policy(PolicyNames.CLINICAL_THRESHOLDS), asking);
        var dossier = Dossier.of(events(answer.value().leaves(), ModelVersionEvent.class))
                .orElseThrow();
        var thresholds = AdoptedPolicies.thresholds(events(answer.value().others(), PolicyEvent.class));
        var today = day(on, asking);
        var report = gate.report(dossier, today, thresholds);
        var body = new GateAnswer(
                model,
                version,
                version + "-" + dossier.phase(),
                dossier.phase(),
                ComplianceLevel.of(dossier),
                into,
                report.isOpen(),
                today,
                PolicyReference.of(thresholds),
                report.requirements());
        return Answers.json(Json.tolerant().writeValueAsString(body), answer.position());
    }

    private interface Gate {
        GateReport report(Dossier dossier, LocalDate today, ClinicalThresholds thresholds);
    }

    private static <E> List<E> events(List<Leaf> leaves, Class<E> type) {
        return leaves.stream()
                .flatMap(leaf -> leaf.envelope().stream())
                .map(EventEnvelope::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// The day asked for, else that of the time asked about, else today.
    private LocalDate day(@Nullable String on, Asking asking) {
        if (on != null) {
            return day(on);
        }
        var asOf = asking.asOf();
        var then = asOf == null || !asOf.contains("-") ? null : Parameters.time(asOf, "asOf");
        return LocalDate.ofInstant(then == null ? clock.instant() : then, ZoneOffset.UTC);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException broken) {
            throw new BadParameter("on", "must be a day such as 2026-01-31");
        }
    }

    private static <E extends Enum<E>> E known(Class<E> type, String name, String parameter) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        parameter,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Enum::name)
                                                .toList())));
    }
}
