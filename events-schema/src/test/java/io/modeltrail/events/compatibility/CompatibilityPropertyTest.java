package io.modeltrail.events.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.ModelSignature;
import io.modeltrail.events.catalog.VersionDescription;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Laws that hold for any two descriptions.
class CompatibilityPropertyTest {

    @Property(tries = 150)
    void everyDescriptionIsCompatibleWithItself(@ForAll("descriptions") VersionDescription one) {
        for (var kind : CompatibilityKind.values()) {
            var report = Compatibility.check(one, one, kind);
            assertThat(report.differences()).isEmpty();
            assertThat(report.verdict()).isLessThanOrEqualTo(CompatibilityVerdict.NOT_CHECKED);
            assertThat(report.wayBack().safe()).isTrue();
        }
    }

    @Property(tries = 150)
    void forwardIsBackwardTheOtherWayRoundAndSoIsTheWayBack(
            @ForAll("descriptions") VersionDescription one, @ForAll("descriptions") VersionDescription other) {
        var forward = Compatibility.check(one, other, CompatibilityKind.FORWARD);
        var turned = Compatibility.check(other, one, CompatibilityKind.BACKWARD);

        assertThat(forward.dimensions()).isEqualTo(turned.dimensions());
        assertThat(forward.differences()).isEqualTo(turned.differences());
        assertThat(forward.migrationNotes()).isEqualTo(turned.migrationNotes());
        assertThat(Compatibility.check(one, other, CompatibilityKind.BACKWARD)
                        .wayBack()
                        .verdict())
                .isEqualTo(turned.verdict());
    }

    @Property(tries = 150)
    void fullIsTheGraverOfBothInEveryDimension(
            @ForAll("descriptions") VersionDescription one, @ForAll("descriptions") VersionDescription other) {
        var backward = Compatibility.check(one, other, CompatibilityKind.BACKWARD);
        var forward = Compatibility.check(one, other, CompatibilityKind.FORWARD);
        var full = Compatibility.check(one, other, CompatibilityKind.FULL);

        assertThat(full.dimensions())
                .isEqualTo(IntStream.range(0, backward.dimensions().size())
                        .mapToObj(i -> new DimensionFinding(
                                backward.dimensions().get(i).dimension(),
                                CompatibilityVerdict.of(List.of(
                                        backward.dimensions().get(i).verdict(),
                                        forward.dimensions().get(i).verdict()))))
                        .toList());
        assertThat(full.differences())
                .isEqualTo(Stream.concat(backward.differences().stream(), forward.differences().stream())
                        .toList());
    }

    @Property(tries = 150)
    void somethingOptionalMoreIsBackwardCompatible(
            @ForAll("descriptions") VersionDescription one, @ForAll("freshFields") FieldSpec fresh) {
        var signature = one.signature();
        if (signature == null) {
            return;
        }
        var wider = with(
                one,
                new ModelSignature(
                        fresh.required() ? signature.inputs() : and(signature.inputs(), fresh),
                        and(signature.outputs(), fresh)));

        assertThat(Compatibility.check(one, wider, CompatibilityKind.BACKWARD).differences())
                .isEmpty();
    }

    @Property(tries = 150)
    void somethingRequiredMoreBreaksCallersAndSomethingLessBreaksReaders(
            @ForAll("descriptions") VersionDescription one, @ForAll("freshFields") FieldSpec fresh) {
        var signature = one.signature();
        if (signature == null || !fresh.required()) {
            return;
        }
        var demanding = with(one, new ModelSignature(and(signature.inputs(), fresh), signature.outputs()));
        var telling = with(one, new ModelSignature(signature.inputs(), and(signature.outputs(), fresh)));

        assertThat(Compatibility.check(one, demanding, CompatibilityKind.BACKWARD)
                        .breaking())
                .extracting(Difference::kind)
                .containsExactly(DifferenceKind.REQUIRED_ADDED);
        assertThat(Compatibility.check(telling, one, CompatibilityKind.BACKWARD).breaking())
                .extracting(Difference::kind)
                .containsExactly(DifferenceKind.FIELD_REMOVED);
    }

    @Provide
    Arbitrary<VersionDescription> descriptions() {
        return Descriptions.any();
    }

    @Provide
    Arbitrary<FieldSpec> freshFields() {
        return Descriptions.field(Arbitraries.of("new"));
    }

    private static VersionDescription with(VersionDescription one, ModelSignature signature) {
        return Descriptions.of(one.statements(), one.framework(), one.dependencies(), signature, one.classification());
    }

    private static List<FieldSpec> and(List<FieldSpec> fields, FieldSpec fresh) {
        return Stream.concat(fields.stream(), Stream.of(fresh)).toList();
    }
}
