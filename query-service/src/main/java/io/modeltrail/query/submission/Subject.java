package io.modeltrail.query.submission;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.compliance.ComplianceEvent.RequirementJustified;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.evaluation.Evaluation;
import io.modeltrail.events.evaluation.Fact;
import io.modeltrail.events.evaluation.PackageEvidence;
import io.modeltrail.events.evaluation.Proof;
import io.modeltrail.events.evaluation.RequirementFinding;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.risk.RiskRecord;
import io.modeltrail.query.audit.LogProofs.SignedPoint;
import io.modeltrail.query.report.Block.Signatures.Signed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a package is made of: what the log says of a version at a checkpoint, and what the sections of eSTAR
/// find in it.
record Subject(
        String log,
        String model,
        String version,
        SortedMap<Long, Event> events,
        Evaluation evaluation,
        SignedPoint checkpoint,
        Instant at) {

    static Subject of(
            String log,
            String model,
            String version,
            List<Fact> facts,
            SortedMap<Long, Event> events,
            Evaluation evaluation,
            SignedPoint checkpoint,
            Instant at) {
        var about = new TreeMap<Long, Event>();
        facts.forEach(fact -> {
            var event = events.get(fact.position());
            if (event != null) {
                about.put(fact.position(), event);
            }
        });
        return new Subject(log, model, version, about, evaluation, checkpoint, at);
    }

    <E extends Event> List<E> all(Class<E> type) {
        return events.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    <E extends Event> Optional<E> last(Class<E> type) {
        return all(type).stream().reduce((_, later) -> later);
    }

    Dossier dossier() {
        return Dossier.of(all(ModelVersionEvent.class)).orElseThrow();
    }

    RiskRecord risk() {
        var record = RiskRecord.empty();
        for (var event : all(RiskFileEvent.class)) {
            record = record.evolve(event);
        }
        return record;
    }

    List<RequirementFinding> findings(List<String> requirements) {
        return evaluation.requirements().stream()
                .filter(finding -> requirements.contains(finding.requirement()))
                .toList();
    }

    PackageEvidence evidence() {
        return PackageEvidence.of(
                log, model, version, checkpoint.size(), checkpoint.root().base64(), at, evaluation);
    }

    List<String> gaps() {
        return evidence().gaps();
    }

    /// A document that some evidence is: its bytes have this digest.
    record Attachment(String kind, String documentId, String title, String digest, long position) {}

    List<Attachment> attachments(RequirementFinding finding) {
        return finding.evidence().stream()
                .map(Proof::position)
                .flatMap(position -> events.get(position) instanceof DocumentApproved approved
                        ? Stream.of(new Attachment(
                                approved.kind(),
                                approved.documentId(),
                                title(approved.documentId()),
                                approved.digest(),
                                position))
                        : Stream.empty())
                .toList();
    }

    private String title(String documentId) {
        return all(DocumentAttached.class).stream()
                .map(DocumentAttached::document)
                .filter(document -> document.documentId().equals(documentId))
                .map(document -> document.title())
                .reduce(documentId, (_, later) -> later);
    }

    /// Every signature that these findings rest on (21 CFR 11.50(b)).
    List<Signed> signatures(List<RequirementFinding> findings) {
        return findings.stream()
                .flatMap(finding -> Stream.concat(
                        finding.evidence().stream().map(Proof::position), Stream.ofNullable(finding.justification())))
                .distinct()
                .flatMap(position -> switch (events.get(position)) {
                    case DocumentApproved it ->
                        Stream.of(new Signed("document %s %s".formatted(it.kind(), it.documentId()), it.signature()));
                    case RequirementJustified it ->
                        Stream.of(new Signed(
                                "justification of " + it.justification().requirement(), it.signature()));
                    case null, default -> Stream.<Signed>empty();
                })
                .toList();
    }
}
