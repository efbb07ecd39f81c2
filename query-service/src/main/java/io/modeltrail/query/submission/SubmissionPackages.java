package io.modeltrail.query.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.compliance.ComplianceEvent;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.evaluation.Evaluation;
import io.modeltrail.events.evaluation.FactTypes;
import io.modeltrail.events.evaluation.PackageEvidence;
import io.modeltrail.events.evaluation.VersionFacts;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.EventTypes;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.audit.AuditProjection;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.audit.LogProofs;
import io.modeltrail.query.audit.LogProofs.SignedPoint;
import io.modeltrail.query.compliance.ComplianceController;
import io.modeltrail.query.compliance.VersionReads;
import io.modeltrail.query.compliance.VersionReads.Known;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.NotYet;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.report.ReportHtml;
import io.modeltrail.query.report.ReportPdf;
import io.modeltrail.query.submission.Manifest.AttachmentEntry;
import io.modeltrail.query.submission.Manifest.FileEntry;
import io.modeltrail.query.submission.Manifest.LeafEntry;
import io.modeltrail.query.submission.Manifest.SectionEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Assembles packages at signed checkpoints. The same checkpoint gives the same bytes.
public final class SubmissionPackages {

    private final Reads reads;
    private final VersionReads versions;
    private final String log;

    public SubmissionPackages(Reads reads, VersionReads versions, String log) {
        this.reads = reads;
        this.versions = versions;
        this.log = log;
    }

    /// `files` by name, the manifest not among them.
    record Assembled(Manifest manifest, SortedMap<String, byte[]> files) {
        byte[] manifestBytes() {
            return Json.tolerant().writeValueAsBytes(manifest);
        }
    }

    /// As of the largest signed checkpoint within what is asked for.
    Assembled assemble(Asking asking, String model, String version) {
        var least = Parameters.position(asking.minPosition(), "minPosition");
        if (least.isPresent() && !reads.await(jdbc -> LogProofs.covers(jdbc, least.getAsLong()))) {
            throw new NotYet("no checkpoint covers position %d yet".formatted(least.getAsLong()));
        }
        var checkpoint = reads.read(AuditProjection.NAME, asking, LogProofs::signed)
                .value()
                .orElseThrow(() -> new NotYet("no checkpoint has been verified by then"));
        var known = versions.of(new Asking(Long.toString(checkpoint.size() - 1), null), model, version, types());
        return assemble(known, checkpoint);
    }

    private Assembled assemble(Known known, SignedPoint checkpoint) {
        var at = known.point().time();
        var evaluation = Evaluation.of(known.rules(PackageEvidence.FRAMEWORK), VersionFacts.of(known.facts()), at);
        var leaves = known.leaves().stream().collect(Collectors.toMap(Leaf::position, leaf -> leaf));
        var events = new TreeMap<Long, Event>();
        leaves.forEach(
                (position, leaf) -> leaf.envelope().ifPresent(envelope -> events.put(position, envelope.event())));
        var subject =
                Subject.of(log, known.model(), known.version(), known.facts(), events, evaluation, checkpoint, at);
        var documents = Stream.concat(new EvidenceDocuments(subject).all(), new DeviceDocuments(subject).all())
                .sorted(Comparator.comparing(PackageDocument::file))
                .toList();

        var files = new TreeMap<String, byte[]>();
        documents.forEach(document -> files.put(path(document), ReportPdf.of(ReportHtml.of(document.report(subject)))));
        files.put("checkpoint", checkpoint.note().getBytes(UTF_8));
        var proven = proven(evaluation, leaves, checkpoint, files);
        return new Assembled(manifest(subject, documents, files, proven), files);
    }

    private List<LeafEntry> proven(
            Evaluation evaluation, Map<Long, Leaf> leaves, SignedPoint checkpoint, SortedMap<String, byte[]> files) {
        var positions = ComplianceController.positions(List.of(evaluation));
        var there = new Asking(Long.toString(checkpoint.size() - 1), null);
        var proofs = reads.read(AuditProjection.NAME, there, at -> LogProofs.proofFiles(at, checkpoint, positions))
                .value();
        return positions.stream()
                .map(position -> {
                    var leaf = Objects.requireNonNull(leaves.get(position));
                    var entry = new LeafEntry(
                            position,
                            leaf.hash().base64(),
                            "leaves/%d.json".formatted(position),
                            "leaves/%d.tlog-proof".formatted(position));
                    files.put(entry.file(), leaf.bytes());
                    files.put(entry.proof(), proofs.getOrDefault(position, "").getBytes(UTF_8));
                    return entry;
                })
                .toList();
    }

    private Manifest manifest(
            Subject subject, List<PackageDocument> documents, SortedMap<String, byte[]> files, List<LeafEntry> leaves) {
        var evaluation = subject.evaluation();
        return new Manifest(
                Manifest.FORMAT,
                log,
                subject.model(),
                subject.version(),
                subject.checkpoint().size(),
                subject.checkpoint().root().base64(),
                subject.at(),
                ComplianceController.MEANING,
                new Manifest.Pack(evaluation.framework(), evaluation.edition(), evaluation.pack()),
                subject.evidence().digest(),
                subject.gaps(),
                evaluation.requirements().stream()
                        .map(finding -> SectionEntry.of(
                                finding,
                                documents.stream()
                                        .filter(document ->
                                                document.requirements().contains(finding.requirement()))
                                        .map(SubmissionPackages::path)
                                        .toList()))
                        .toList(),
                files.entrySet().stream()
                        .map(file ->
                                new FileEntry(file.getKey(), Digests.ofBytes(file.getValue()), file.getValue().length))
                        .toList(),
                evaluation.requirements().stream()
                        .flatMap(finding -> subject.attachments(finding).stream())
                        .distinct()
                        .map(it -> new AttachmentEntry(
                                "attachments/%s/%s"
                                        .formatted(it.kind(), it.digest().replace(':', '-')),
                                it.kind(),
                                it.documentId(),
                                it.title(),
                                it.digest(),
                                it.position()))
                        .toList(),
                leaves);
    }

    private static String path(PackageDocument document) {
        return "documents/%s.pdf".formatted(document.file());
    }

    /// What the documents tell of, beside what an evaluation looks at.
    private static List<String> types() {
        var told = List.of(ModelVersionEvent.class, RiskFileEvent.class, ComplianceEvent.class, SubmissionEvent.class);
        return Stream.concat(
                        FactTypes.all().stream(),
                        EventTypes.names().stream()
                                .map(EventTypes::classOf)
                                .filter(type -> told.stream().anyMatch(parent -> parent.isAssignableFrom(type)))
                                .map(Class::getSimpleName))
                .distinct()
                .toList();
    }
}
