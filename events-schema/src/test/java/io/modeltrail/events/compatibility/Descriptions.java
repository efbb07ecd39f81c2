package io.modeltrail.events.compatibility;

import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.Dependency;
import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.FdaClass;
import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.FieldType;
import io.modeltrail.events.catalog.Framework;
import io.modeltrail.events.catalog.ModelSignature;
import io.modeltrail.events.catalog.ValueRange;
import io.modeltrail.events.catalog.VersionDescription;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// A version of a mortality model, in every description that it might have.
final class Descriptions {

    static final FieldSpec AGE =
            new FieldSpec("age", FieldType.INT32, null, "a", true, new ValueRange(18.0, 110.0), null);
    static final FieldSpec SEX =
            new FieldSpec("sex", FieldType.STRING, null, null, false, null, List.of("female", "male"));
    static final FieldSpec WAVE = new FieldSpec("wave", FieldType.FLOAT32, List.of(-1, 12), "mV", false, null, null);
    static final FieldSpec RISK =
            new FieldSpec("risk", FieldType.FLOAT64, null, "1", true, new ValueRange(0.0, 1.0), null);
    static final FieldSpec CLASS =
            new FieldSpec("class", FieldType.UINT8, null, null, true, null, List.of("low", "high"));

    private Descriptions() {}

    static VersionDescription whole() {
        return of(List.of(AGE, SEX, WAVE), List.of(RISK, CLASS));
    }

    static VersionDescription of(List<FieldSpec> inputs, List<FieldSpec> outputs) {
        return of(
                statements("Mortality of adults"),
                new Framework("onnxruntime", "1.22.0"),
                List.of(new Dependency("numpy", "2.1.0", null)),
                new ModelSignature(inputs, outputs),
                new DeviceClassification(FdaClass.II, EuClass.IIA, null));
    }

    static VersionDescription of(
            ClinicalStatements statements,
            @Nullable Framework framework,
            List<Dependency> dependencies,
            @Nullable ModelSignature signature,
            @Nullable DeviceClassification classification) {
        return new VersionDescription(statements, framework, dependencies, signature, null, classification, null);
    }

    static ClinicalStatements statements(String use, String... contraindications) {
        return new ClinicalStatements(use, List.of(contraindications), List.of(), List.of(), null, null);
    }

    static Arbitrary<VersionDescription> any() {
        return Combinators.combine(
                        Arbitraries.of("Mortality of adults", "mortality  of adults", "Mortality of children"),
                        Arbitraries.of("burns", "pregnancy").list().ofMaxSize(2).uniqueElements(),
                        Combinators.combine(Arbitraries.of("onnx", "torch"), Arbitraries.of("1.2.0", "1.3", "2.0.1"))
                                .as(Framework::new)
                                .injectNull(0.2),
                        Combinators.combine(
                                        Arbitraries.of("numpy", "scipy", "lightgbm"),
                                        Arbitraries.of("0.4.1", "0.5", "1.0", "nightly"))
                                .as((name, version) -> new Dependency(name, version, null))
                                .list()
                                .ofMaxSize(3)
                                .uniqueElements(Dependency::name),
                        signatures().injectNull(0.2),
                        Combinators.combine(
                                        Arbitraries.of(FdaClass.class).injectNull(0.2),
                                        Arbitraries.of(EuClass.class).injectNull(0.2))
                                .as((fda, eu) -> new DeviceClassification(fda, eu, null))
                                .injectNull(0.2))
                .as((use, contraindications, framework, dependencies, signature, classification) -> of(
                        statements(use, contraindications.toArray(String[]::new)),
                        framework,
                        dependencies,
                        signature,
                        classification));
    }

    private static Arbitrary<ModelSignature> signatures() {
        return Combinators.combine(fields(), fields()).as(ModelSignature::new);
    }

    private static Arbitrary<List<FieldSpec>> fields() {
        return field(Arbitraries.of("a", "b", "c", "d"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(FieldSpec::name);
    }

    static Arbitrary<FieldSpec> field(Arbitrary<String> names) {
        var shapes = Arbitraries.of(List.<Integer>of(), List.of(-1), List.of(3), List.of(-1, 3), List.of(2, 3));
        var ends = Arbitraries.of(0.0, 1.0, 5.0);
        var ranges = Combinators.combine(ends, ends.map(end -> end + 5)).as((from, to) -> new ValueRange(from, to));
        return Combinators.combine(
                        names,
                        Arbitraries.of(FieldType.class),
                        shapes,
                        Arbitraries.of("mmol/L", "mg/dL").injectNull(0.5),
                        Arbitraries.of(true, false),
                        ranges.injectNull(0.5),
                        Arbitraries.of(List.<String>of(), List.of("x"), List.of("x", "y"), List.of("y", "x")))
                .as(FieldSpec::new);
    }
}
