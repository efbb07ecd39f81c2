package io.modeltrail.command.submission.domain;

import static io.modeltrail.command.submission.domain.SubmissionRule.DIGEST_OF_OTHER_PACKAGE;
import static io.modeltrail.command.submission.domain.SubmissionRule.FILED_IN_THE_FUTURE;
import static io.modeltrail.command.submission.domain.SubmissionRule.GAP_NOT_EXPLAINED;
import static io.modeltrail.command.submission.domain.SubmissionRule.NO_SUCH_GAP;
import static io.modeltrail.command.submission.domain.SubmissionRule.OWN_WORK;
import static io.modeltrail.command.submission.domain.SubmissionRule.PACKAGE_MISSING;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.submission.domain.Submission.Filed;
import io.modeltrail.command.submission.domain.Submission.Preparing;
import io.modeltrail.events.compliance.ExplainedGap;
import io.modeltrail.events.compliance.SubmissionCommand.FileSubmission;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionFiled;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/// What may be filed: the package that was assembled last, whose every gap is explained, signed by somebody
/// else than who assembled it.
final class Filing {

    private Filing() {}

    static List<SubmissionEvent> file(FileSubmission it, Preparing preparing) {
        var assembled = preparing
                .assembled()
                .orElseThrow(() -> new Rejection(
                        PACKAGE_MISSING, "no package was assembled that could be filed", "AssemblePackage"));
        var explained = it.explained().stream().map(ExplainedGap::section).collect(Collectors.toSet());
        var requirements = new Requirements()
                .require(
                        it.signature().digest().equals(assembled.digest()),
                        DIGEST_OF_OTHER_PACKAGE,
                        "the package assembled last has the digest " + assembled.digest(),
                        it.stream())
                .require(
                        !it.signature().isOf(assembled.by()),
                        OWN_WORK,
                        "%s assembled the package; somebody else signs for filing it".formatted(assembled.by()),
                        "a signature by somebody else")
                .require(
                        !it.filedOn()
                                .isAfter(it.requestedAt()
                                        .atZone(ZoneOffset.UTC)
                                        .toLocalDate()
                                        .plusDays(1)),
                        FILED_IN_THE_FUTURE,
                        "the package is said to be filed on %s, which is still to come".formatted(it.filedOn()),
                        "the day on which the authority received it");
        assembled
                .gaps()
                .forEach(gap -> requirements.require(
                        explained.contains(gap),
                        GAP_NOT_EXPLAINED,
                        "section %s has no evidence and no explanation".formatted(gap),
                        "evidence on the log and a package assembled anew, or an explanation"));
        explained.stream()
                .sorted()
                .forEach(section -> requirements.require(
                        assembled.gaps().contains(section),
                        NO_SUCH_GAP,
                        "section %s is no gap of the package".formatted(section),
                        it.stream()));
        requirements.hold();
        return List.of(new SubmissionFiled(
                it.submissionId(), assembled.digest(), it.filedOn(), it.explained(), it.signature(), it.requestedAt()));
    }

    static List<SubmissionEvent> again(FileSubmission it, Filed filed) {
        if (filed.packageDigest().equals(it.signature().digest())
                && filed.filedOn().equals(it.filedOn())) {
            return List.of();
        }
        throw new Rejection(
                SubmissionRule.ALREADY_FILED,
                "the package %s was filed on %s".formatted(filed.packageDigest(), filed.filedOn()),
                it.stream());
    }
}
