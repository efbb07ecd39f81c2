package io.modeltrail.query.submission;

import static io.modeltrail.query.submission.PackageDocument.facts;
import static io.modeltrail.query.submission.PackageDocument.points;
import static io.modeltrail.query.submission.PackageDocument.table;

import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.DossierEvent.ArtifactChecked;
import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.Lineage;
import io.modeltrail.events.catalog.ModelSignature;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The documents that say what the device is: description, indications, labelling, manufacturing.
final class DeviceDocuments {

    private final Subject subject;
    private final Optional<VersionDescription> description;

    DeviceDocuments(Subject subject) {
        this.subject = subject;
        this.description = subject.dossier().description();
    }

    PackageDocument description() {
        return new PackageDocument(
                "02-device-description",
                "Device description",
                List.of("DEVICE-DESCRIPTION", "CLASSIFICATION", "SOFTWARE", "AI-DATA", "AI-PCCP", "PREDICATE"),
                List.of(
                        facts("Device", device()),
                        fields("Inputs", ModelSignature::inputs),
                        fields("Outputs", ModelSignature::outputs),
                        table(
                                "Data",
                                List.of("data set", "use", "digest"),
                                stated(VersionDescription::lineage).map(Lineage::datasets).stream()
                                        .flatMap(List::stream)
                                        .map(one -> List.of(
                                                one.datasetId(), one.use().name(), one.digest()))
                                        .toList())));
    }

    PackageDocument indications() {
        return new PackageDocument(
                "03-indications-for-use",
                "Indications for use",
                List.of("INDICATIONS"),
                List.of(
                        facts(
                                "Intended use",
                                List.of(new Fact(
                                        "intended use", subject.dossier().intendedUse()))),
                        points("Contraindications", listed(it -> it.statements().contraindications()))));
    }

    PackageDocument labelling() {
        return new PackageDocument(
                "04-labelling",
                "Labelling",
                List.of("LABELLING"),
                List.of(
                        facts(
                                "Identification",
                                List.of(
                                        new Fact("device", subject.model() + " " + subject.version()),
                                        new Fact(
                                                "UDI-DI",
                                                text(it -> it.udi() == null
                                                        ? null
                                                        : it.udi().deviceIdentifier())),
                                        new Fact(
                                                "UDI-PI",
                                                text(it -> it.udi() == null
                                                        ? null
                                                        : it.udi().productionIdentifier())))),
                        points("Warnings", listed(it -> it.statements().warnings())),
                        points("Limitations", listed(it -> it.statements().limitations())),
                        facts(
                                "Benefit and safety",
                                List.of(
                                        new Fact(
                                                "clinical benefit",
                                                text(it -> it.statements().clinicalBenefit())),
                                        new Fact(
                                                "safety profile",
                                                text(it -> it.statements().safetyProfile()))))));
    }

    PackageDocument manufacturing() {
        return new PackageDocument(
                "08-manufacturing-information",
                "Manufacturing information",
                List.of("STERILITY", "SHELF-LIFE", "BIOCOMPATIBILITY"),
                List.of(
                        facts("Artifact", artifact()),
                        table(
                                "Components of others",
                                List.of("component", "version", "manufacturer"),
                                listed(VersionDescription::dependencies).stream()
                                        .map(one -> List.of(
                                                one.name(),
                                                one.version(),
                                                Objects.requireNonNullElse(one.manufacturer(), "")))
                                        .toList())));
    }

    private List<Fact> device() {
        var classes = stated(VersionDescription::classification);
        return List.of(
                new Fact("device", subject.model() + " " + subject.version()),
                new Fact("intended use", subject.dossier().intendedUse()),
                new Fact("class, 21 CFR 860", name(classes.map(DeviceClassification::fda))),
                new Fact("safety class, IEC 62304", name(classes.map(DeviceClassification::software))),
                new Fact(
                        "runs on",
                        text(it -> it.framework() == null
                                ? null
                                : it.framework().name() + " " + it.framework().version())),
                new Fact(
                        "made from version",
                        text(it -> it.lineage() == null ? null : it.lineage().parentVersion())),
                new Fact("artifact", subject.dossier().registration().artifact().digest()));
    }

    private List<Fact> artifact() {
        var artifact = subject.dossier().registration().artifact();
        var checked = subject.last(ArtifactChecked.class);
        return List.of(
                new Fact("address", artifact.uri()),
                new Fact("digest", artifact.digest()),
                new Fact(
                        "code",
                        text(it -> it.lineage() == null ? null : it.lineage().code())),
                new Fact("registered by", subject.dossier().registration().registeredBy()),
                new Fact("looked at", checked.map(it -> it.finding().name()).orElse("")));
    }

    private Section fields(String heading, Function<ModelSignature, List<FieldSpec>> which) {
        return table(
                heading,
                List.of("field", "type", "unit", "required"),
                stated(VersionDescription::signature).map(which).stream()
                        .flatMap(List::stream)
                        .map(field -> List.of(
                                field.name(),
                                field.type().name(),
                                Objects.requireNonNullElse(field.unit(), ""),
                                field.required() ? "yes" : "no"))
                        .toList());
    }

    private <T> Optional<T> stated(Function<VersionDescription, @Nullable T> part) {
        return description.flatMap(it -> Optional.ofNullable(part.apply(it)));
    }

    private String text(Function<VersionDescription, @Nullable String> part) {
        return stated(part).orElse("");
    }

    private <T> List<T> listed(Function<VersionDescription, List<T>> part) {
        return description.map(part).stream().flatMap(List::stream).toList();
    }

    private static String name(Optional<? extends Enum<?>> value) {
        return value.stream().map(Enum::name).findFirst().orElse("");
    }

    Stream<PackageDocument> all() {
        return Stream.of(description(), indications(), labelling(), manufacturing());
    }
}
