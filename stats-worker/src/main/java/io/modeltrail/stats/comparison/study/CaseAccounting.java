package io.modeltrail.stats.comparison.study;

import io.modeltrail.stats.paired.PairedProportions;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

/// Where every case went: none is dropped silently. STARD 2015 items 15, 16 and 19.
///
/// @param positives labelled cases with the condition
/// @param onlyFirst answered by the first version and not by the second
/// @param decidedByBoth labelled, and decided by both versions
/// @param indeterminate labelled and answered by both, at least one of which could not tell
public record CaseAccounting(
        long cases,
        long subjects,
        long labelled,
        long positives,
        long answeredByBoth,
        long onlyFirst,
        long onlySecond,
        long neither,
        long decidedByBoth,
        long indeterminate,
        Answers first,
        Answers second,
        OptionalDouble coverage) {

    /// Of one version, over all cases.
    public record Answers(long decided, long indeterminate, long missing, OptionalDouble coverage) {
        private static Answers of(List<PairedPrediction> cases, Function<PairedPrediction, Reading> side) {
            long missing = count(cases, one -> side.apply(one) instanceof Reading.Missing);
            long unsure = count(cases, one -> side.apply(one) instanceof Reading.Indeterminate);
            return new Answers(
                    cases.size() - missing - unsure, unsure, missing, share(cases.size() - missing, cases.size()));
        }
    }

    static CaseAccounting of(List<PairedPrediction> cases, double threshold) {
        long both = count(cases, PairedPrediction::isAnsweredByBoth);
        long byFirst = count(cases, one -> !(one.first() instanceof Reading.Missing));
        long bySecond = count(cases, one -> !(one.second() instanceof Reading.Missing));
        List<PairedPrediction> labelled =
                cases.stream().filter(one -> one.truth().isPresent()).toList();
        long decided = count(labelled, one -> one.isDecidedByBoth(threshold));
        return new CaseAccounting(
                cases.size(),
                cases.stream().map(PairedPrediction::subject).distinct().count(),
                labelled.size(),
                count(labelled, one -> one.truth().orElseThrow()),
                both,
                byFirst - both,
                bySecond - both,
                cases.size() - byFirst - bySecond + both,
                decided,
                count(labelled, PairedPrediction::isAnsweredByBoth) - decided,
                Answers.of(cases, PairedPrediction::first),
                Answers.of(cases, PairedPrediction::second),
                share(both, cases.size()));
    }

    /// Answered or not, as a pair of rates.
    PairedProportions answered() {
        return new PairedProportions(answeredByBoth, onlyFirst, onlySecond, neither);
    }

    private static long count(List<PairedPrediction> cases, Predicate<PairedPrediction> wanted) {
        return cases.stream().filter(wanted).count();
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
