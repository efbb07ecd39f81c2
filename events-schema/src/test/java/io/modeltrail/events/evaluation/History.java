package io.modeltrail.events.evaluation;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.Document;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.FdaClass;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.SoftwareSafetyClass;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.compliance.ComplianceEvent.RequirementJustified;
import io.modeltrail.events.compliance.Justification;
import io.modeltrail.events.compliance.JustificationKind;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.Envelopes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version's history in the making, one event a day.
final class History {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String M = "sepsis";
    static final String V = "1.0.0";

    private final List<Fact> facts = new ArrayList<>();

    static History registered() {
        return new History()
                .then(new ModelVersionRegistered(
                        M,
                        V,
                        ChangeKind.MAJOR,
                        new Artifact("s3://sepsis", Digests.of("artifact")),
                        "Early warning of sepsis.",
                        List.of(),
                        "ada",
                        NOON));
    }

    List<Fact> facts() {
        return facts;
    }

    History then(Event event) {
        return then(event, "regulatory-affairs");
    }

    History then(Event event, String role) {
        int at = facts.size();
        var context = new CommandContext("c-" + at, "grace", role, null, "c-" + at, null, null);
        var envelope = Envelopes.wrap("log", "e-" + at, event, at, NOON.plus(Duration.ofDays(at)), context);
        facts.add(Fact.of(at, Envelopes.decode(Envelopes.encode(envelope))));
        return this;
    }

    History described(@Nullable SoftwareSafetyClass software) {
        return then(new VersionDescribed(
                M,
                V,
                new VersionDescription(
                        new ClinicalStatements("Early warning of sepsis.", List.of(), List.of(), List.of(), null, null),
                        null,
                        List.of(),
                        null,
                        null,
                        new DeviceClassification(FdaClass.II, EuClass.IIB, software),
                        null),
                "ada",
                NOON));
    }

    History attached(String id, String kind, @Nullable String supersedes) {
        var document = new Document(id, kind, kind, Digests.of(id), "application/pdf", "1", "ada", null, supersedes);
        return then(new DocumentAttached(M, V, document, Digests.of(document), NOON));
    }

    History approved(String id, String kind, String by, String role) {
        return then(new DocumentApproved(M, V, id, kind, Digests.of(id), signed(by), NOON), role);
    }

    /// Attached by ada, approved by grace.
    History filed(String kind) {
        return attached(kind, kind, null).approved(kind, kind, "grace", "regulatory-affairs");
    }

    History justified(String framework, String edition, String requirement, JustificationKind kind) {
        var justification =
                new Justification(framework, edition, requirement, kind, "it has no part in this", List.of("4"));
        return then(new RequirementJustified(M, V, justification, Digests.of(justification), signed("grace"), NOON));
    }

    static Signature signed(String by) {
        return new Signature(
                SignatureMeaning.APPROVAL, Digests.of("record"), null, new Signer(by, by, NOON, null), NOON);
    }
}
