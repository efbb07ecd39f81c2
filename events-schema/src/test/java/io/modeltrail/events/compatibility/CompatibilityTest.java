package io.modeltrail.events.compatibility;

import static io.modeltrail.events.compatibility.Descriptions.AGE;
import static io.modeltrail.events.compatibility.Descriptions.CLASS;
import static io.modeltrail.events.compatibility.Descriptions.RISK;
import static io.modeltrail.events.compatibility.Descriptions.SEX;
import static io.modeltrail.events.compatibility.Descriptions.WAVE;
import static io.modeltrail.events.compatibility.Descriptions.statements;
import static io.modeltrail.events.compatibility.Descriptions.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.Dependency;
import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.FdaClass;
import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.FieldType;
import io.modeltrail.events.catalog.Framework;
import io.modeltrail.events.catalog.ValueRange;
import io.modeltrail.events.catalog.VersionDescription;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What each departure means to those who send inputs and to those who read outputs.
class CompatibilityTest {

    static Stream<Arguments> inputs() {
        return Stream.of(
                Arguments.of("the same", AGE, ""),
                Arguments.of("wider type", field(AGE, FieldType.INT64), "migration TYPE_WIDENED"),
                Arguments.of("narrower type", field(AGE, FieldType.UINT8), "breaks TYPE_NARROWED"),
                Arguments.of("other type", field(AGE, FieldType.STRING), "breaks TYPE_CHANGED"),
                Arguments.of("inexact type", field(AGE, FieldType.FLOAT32), "breaks TYPE_CHANGED"),
                Arguments.of("other unit", unit(AGE, "mo"), "breaks UNIT_CHANGED"),
                Arguments.of("no unit", unit(AGE, null), "migration UNIT_NOT_STATED"),
                Arguments.of("shrunk below", range(AGE, 19.0, 110.0), "breaks RANGE_SHRUNK"),
                Arguments.of("shrunk above", range(AGE, 18.0, 109.0), "breaks RANGE_SHRUNK"),
                Arguments.of("wider", range(AGE, 0.0, null), ""),
                Arguments.of("fewer classes", classes(SEX, "female"), "breaks CLASS_REMOVED"),
                Arguments.of("more classes", classes(SEX, "female", "male", "other"), ""),
                Arguments.of("named in another order", classes(SEX, "male", "female"), ""),
                Arguments.of("any length", shape(WAVE, -1, -1), "migration SHAPE_WIDENED"),
                Arguments.of("one length", shape(WAVE, 1000, 12), "breaks SHAPE_NARROWED"),
                Arguments.of("other length", shape(WAVE, -1, 8), "breaks SHAPE_CHANGED"),
                Arguments.of("other rank", shape(WAVE, -1), "breaks SHAPE_CHANGED"),
                Arguments.of("required now", required(SEX, true), "breaks REQUIRED_ADDED"),
                Arguments.of("optional now", required(AGE, false), ""));
    }

    @ParameterizedTest(name = "input {0}: {2}")
    @MethodSource("inputs")
    void anInputMayOnlyBecomeWider(String name, FieldSpec changed, String found) {
        var target = Descriptions.of(replaced(List.of(AGE, SEX, WAVE), changed), List.of(RISK, CLASS));
        assertThat(differences(whole(), target)).isEqualTo(found);
    }

    static Stream<Arguments> outputs() {
        return Stream.of(
                Arguments.of("narrower type", field(RISK, FieldType.FLOAT32), "migration TYPE_NARROWED"),
                Arguments.of("wider type", field(CLASS, FieldType.INT32), "breaks TYPE_WIDENED"),
                Arguments.of("other unit", unit(RISK, "%"), "breaks UNIT_CHANGED"),
                Arguments.of("wider range", range(RISK, 0.0, 100.0), "breaks RANGE_WIDENED"),
                Arguments.of("narrower range", range(RISK, 0.1, 0.9), ""),
                Arguments.of("class gone", classes(CLASS, "low"), "breaks CLASS_REMOVED"),
                Arguments.of("class new", classes(CLASS, "low", "high", "unknown"), "migration CLASS_ADDED"),
                Arguments.of("any value", classes(CLASS), "breaks CLASS_ADDED"),
                Arguments.of("numbered anew", classes(CLASS, "high", "low"), "breaks CLASSES_REORDERED"),
                Arguments.of("may be missing", required(RISK, false), "breaks NO_LONGER_ALWAYS_GIVEN"));
    }

    @ParameterizedTest(name = "output {0}: {2}")
    @MethodSource("outputs")
    void anOutputMayOnlyBecomeNarrower(String name, FieldSpec changed, String found) {
        var target = Descriptions.of(List.of(AGE, SEX, WAVE), replaced(List.of(RISK, CLASS), changed));
        assertThat(differences(whole(), target)).isEqualTo(found);
    }

    @Test
    void aFieldThatIsGoneIsMissedByReadersAndNoLongerCountsForCallers() {
        assertThat(differences(whole(), Descriptions.of(List.of(AGE, SEX), List.of(RISK, CLASS))))
                .isEqualTo("migration FIELD_REMOVED");
        assertThat(differences(whole(), Descriptions.of(List.of(AGE, SEX, WAVE), List.of(RISK))))
                .isEqualTo("breaks FIELD_REMOVED");
    }

    @ParameterizedTest
    @CsvSource({
        "onnxruntime, 1.22.7, ''",
        "onnxruntime, 1.23.0, migration FRAMEWORK_MINOR_CHANGED",
        "onnxruntime, 1.21.0, migration FRAMEWORK_MINOR_CHANGED",
        "onnxruntime, 2.0.0, breaks FRAMEWORK_MAJOR_CHANGED",
        "onnxruntime, nightly, breaks FRAMEWORK_MAJOR_CHANGED",
        "torch, 1.22.0, breaks FRAMEWORK_CHANGED",
    })
    void aPlaceThatIsMadeForOneFrameworkRunsNoOther(String name, String version, String found) {
        assertThat(differences(whole(), with(new Framework(name, version)))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "numpy, 2.1.5, ''",
        "numpy, 2.2.0, migration DEPENDENCY_MINOR_CHANGED",
        "numpy, 3.0.0, migration DEPENDENCY_MAJOR_CHANGED",
        "scipy, 1.0.0, migration DEPENDENCY_ADDED",
    })
    void aLibraryIsInstalledFirst(String name, String version, String found) {
        assertThat(differences(whole(), with(List.of(new Dependency(name, version, null)))))
                .isEqualTo(found);
    }

    @Test
    void belowItsFirstReleaseAMinorStepIsAMajorOne() {
        assertThat(Release.step("0.4.1", "0.5.0")).isEqualTo(Release.Step.MAJOR);
        assertThat(Release.step("0.4.1", "0.4.9")).isEqualTo(Release.Step.NONE);
        assertThat(Release.step("v1", "1.0")).isEqualTo(Release.Step.NONE);
        assertThat(Release.step("nightly", "nightly")).isEqualTo(Release.Step.NONE);
    }

    @Test
    void aHigherDeviceClassTakesNoLowerOnesPlace() {
        assertThat(differences(whole(), with(new DeviceClassification(FdaClass.III, EuClass.I, null))))
                .isEqualTo("breaks DEVICE_CLASS_RAISED, migration DEVICE_CLASS_LOWERED");
    }

    @Test
    void anotherIntendedUseIsAnotherDevice() {
        assertThat(differences(whole(), with(statements("Mortality of children"))))
                .isEqualTo("breaks INTENDED_USE_CHANGED");
        assertThat(differences(whole(), with(statements(" mortality  of adults", "burns"))))
                .isEqualTo("migration CONTRAINDICATION_ADDED");
    }

    @Test
    void whatOneOfBothIsSilentAboutIsNotChecked() {
        var silent = Descriptions.of(statements("Mortality of adults"), null, List.of(), null, null);
        var report = Compatibility.check(whole(), silent, CompatibilityKind.FULL);
        assertThat(report.dimensions())
                .filteredOn(it -> it.verdict() == CompatibilityVerdict.NOT_CHECKED)
                .extracting(DimensionFinding::dimension)
                .containsExactly(
                        CompatibilityDimension.INPUT_SCHEMA,
                        CompatibilityDimension.OUTPUT_SCHEMA,
                        CompatibilityDimension.DATA_FORMAT,
                        CompatibilityDimension.FRAMEWORK,
                        CompatibilityDimension.DEVICE_CLASS);
    }

    @Test
    void theWayBackSaysWhatToDoInItsOrder() {
        var target = Descriptions.of(
                List.of(unit(AGE, "mo"), SEX, WAVE), List.of(RISK, classes(CLASS, "low", "high", "unknown")));
        var back =
                Compatibility.check(whole(), target, CompatibilityKind.BACKWARD).wayBack();
        assertThat(back.safe()).isFalse();
        assertThat(back.steps())
                .containsExactly(
                        "Before the rollout: agree how each of these is undone, in a ROLLBACK.PLAN",
                        "Route all requests to the source, which stays loaded until the rollout is over",
                        "Convert input age from mo to a",
                        "Decide what takes the place of unknown in output class",
                        "Examine the source with the checks of the rollout's plan");
        assertThat(Compatibility.check(whole(), whole(), CompatibilityKind.BACKWARD)
                        .wayBack()
                        .safe())
                .isTrue();
    }

    private static String differences(VersionDescription source, VersionDescription target) {
        var report = Compatibility.check(source, target, CompatibilityKind.BACKWARD);
        assertThat(report.migrationNotes()).hasSameSizeAs(report.differences());
        return String.join(
                ", ",
                report.differences().stream()
                        .map(it -> (it.breaks() ? "breaks " : "migration ") + it.kind())
                        .toList());
    }

    private static List<FieldSpec> replaced(List<FieldSpec> fields, FieldSpec changed) {
        return fields.stream()
                .map(field -> field.name().equals(changed.name()) ? changed : field)
                .toList();
    }

    private static FieldSpec field(FieldSpec of, FieldType type) {
        return new FieldSpec(of.name(), type, of.shape(), of.unit(), of.required(), of.range(), of.classes());
    }

    private static FieldSpec unit(FieldSpec of, @Nullable String unit) {
        return new FieldSpec(of.name(), of.type(), of.shape(), unit, of.required(), of.range(), of.classes());
    }

    private static FieldSpec range(FieldSpec of, @Nullable Double min, @Nullable Double max) {
        return new FieldSpec(
                of.name(), of.type(), of.shape(), of.unit(), of.required(), new ValueRange(min, max), of.classes());
    }

    private static FieldSpec classes(FieldSpec of, String... classes) {
        return new FieldSpec(of.name(), of.type(), of.shape(), of.unit(), of.required(), of.range(), List.of(classes));
    }

    private static FieldSpec shape(FieldSpec of, Integer... shape) {
        return new FieldSpec(
                of.name(), of.type(), Arrays.asList(shape), of.unit(), of.required(), of.range(), of.classes());
    }

    private static FieldSpec required(FieldSpec of, boolean required) {
        return new FieldSpec(of.name(), of.type(), of.shape(), of.unit(), required, of.range(), of.classes());
    }

    private static VersionDescription with(Framework framework) {
        var of = whole();
        return Descriptions.of(of.statements(), framework, of.dependencies(), of.signature(), of.classification());
    }

    private static VersionDescription with(List<Dependency> dependencies) {
        var of = whole();
        return Descriptions.of(of.statements(), of.framework(), dependencies, of.signature(), of.classification());
    }

    private static VersionDescription with(DeviceClassification classification) {
        var of = whole();
        return Descriptions.of(of.statements(), of.framework(), of.dependencies(), of.signature(), classification);
    }

    private static VersionDescription with(ClinicalStatements statements) {
        var of = whole();
        return Descriptions.of(statements, of.framework(), of.dependencies(), of.signature(), of.classification());
    }
}
