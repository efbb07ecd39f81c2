package io.modeltrail.query.study;

import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.ProtocolAmended;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyConcluded;
import io.modeltrail.events.validation.ValidationStudyEvent.VerdictOverridden;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Signatures;
import io.modeltrail.query.report.Block.Signatures.Signed;
import io.modeltrail.query.report.Report.Section;
import java.util.stream.Stream;

/// Every signature on the study, in order (21 CFR 11.50(b)).
record SignatureSection(StudyRecord study) {

    Section section() {
        var signed = study.events().stream().flatMap(SignatureSection::signed).toList();
        return new Section("Signatures", signed.isEmpty() ? Prose.of("Nothing was signed.") : new Signatures(signed));
    }

    private static Stream<Signed> signed(ValidationStudyEvent event) {
        return switch (event) {
            case ProtocolAmended it -> of("amendment %d of the protocol".formatted(it.amendment()), it.signature());
            case StudyConcluded it ->
                of("verdict %s".formatted(Words.of(it.conclusion().verdict())), it.signature());
            case VerdictOverridden it ->
                of(
                        "change of the verdict from %s to %s".formatted(Words.of(it.from()), Words.of(it.to())),
                        it.signature());
            default -> Stream.empty();
        };
    }

    private static Stream<Signed> of(String what, Signature signature) {
        return Stream.of(new Signed(what, signature));
    }
}
