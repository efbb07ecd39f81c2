package io.modeltrail.events.wire;

import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.Dataset;
import io.modeltrail.events.catalog.DatasetUse;
import io.modeltrail.events.catalog.Dependency;
import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.DeviceIdentification;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.FdaClass;
import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.FieldType;
import io.modeltrail.events.catalog.Framework;
import io.modeltrail.events.catalog.Lineage;
import io.modeltrail.events.catalog.ModelSignature;
import io.modeltrail.events.catalog.RecordedMetric;
import io.modeltrail.events.catalog.SoftwareSafetyClass;
import io.modeltrail.events.catalog.ValueRange;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.change.ImpactArea;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Any description of a version and any figure about it: values that check themselves.
final class ArbitraryDescriptions {

    private ArbitraryDescriptions() {}

    static Arbitrary<VersionDescription> descriptions() {
        return Combinators.combine(
                        statements(),
                        words().injectNull(0.3),
                        signatures().injectNull(0.3),
                        lineages().injectNull(0.3),
                        classes().injectNull(0.3),
                        words().injectNull(0.3))
                .as((statements, framework, signature, lineage, classes, udi) -> new VersionDescription(
                        statements,
                        framework == null ? null : new Framework(framework, "1"),
                        framework == null ? List.of() : List.of(new Dependency(framework, "2", udi)),
                        signature,
                        lineage,
                        classes,
                        udi == null
                                ? null
                                : new DeviceIdentification(
                                        udi, framework, framework == null ? null : List.of(ImpactArea.SAFETY))));
    }

    static Arbitrary<RecordedMetric> metrics() {
        return Combinators.combine(
                        names(),
                        Arbitraries.doubles().between(-1e6, 1e6),
                        Arbitraries.longs().between(1, 1_000_000).injectNull(0.3))
                .as((name, value, n) -> new RecordedMetric(
                        name, value, n == null ? null : value - 1, n == null ? null : value, n, null));
    }

    private static Arbitrary<ClinicalStatements> statements() {
        return Combinators.combine(words(), words().list().ofMaxSize(2), words().injectNull(0.3))
                .as((use, texts, more) -> new ClinicalStatements(use, texts, List.of(), texts, more, more));
    }

    private static Arbitrary<ModelSignature> signatures() {
        return fields().list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .uniqueElements(FieldSpec::name)
                .map(fields -> new ModelSignature(fields, fields));
    }

    private static Arbitrary<FieldSpec> fields() {
        return Combinators.combine(
                        words(),
                        Arbitraries.of(FieldType.class),
                        Arbitraries.of(-1, 1, 224).list().ofMaxSize(3),
                        words().injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.doubles().between(-9, 9).injectNull(0.3))
                .as((name, type, shape, unit, required, least) -> new FieldSpec(
                        name, type, shape, unit, required, least == null ? null : new ValueRange(least, null), null));
    }

    private static Arbitrary<Lineage> lineages() {
        return Combinators.combine(names(), Arbitraries.of(DatasetUse.class), words().injectNull(0.3))
                .as((name, use, code) ->
                        new Lineage("1.0.0", List.of(new Dataset(name, ExampleEvents.DIGEST, use)), code));
    }

    private static Arbitrary<DeviceClassification> classes() {
        return Combinators.combine(
                        Arbitraries.of(FdaClass.class).injectNull(0.3),
                        Arbitraries.of(EuClass.class).injectNull(0.3),
                        Arbitraries.of(SoftwareSafetyClass.class).injectNull(0.3))
                .as(DeviceClassification::new);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    }
}
