package io.modeltrail.stats.reference;

import io.modeltrail.stats.diagnostic.ConfusionMatrix;
import io.modeltrail.stats.diagnostic.PredictiveValues;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import io.modeltrail.stats.paired.McNemar;
import io.modeltrail.stats.paired.PairedProportions;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.reference.ReferenceCases.Answer;
import io.modeltrail.stats.roc.DeLong;
import io.modeltrail.stats.sequential.AsymptoticSequence;
import io.modeltrail.stats.sequential.MixtureSprt;
import io.modeltrail.stats.sequential.NormalMixture;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class ReferenceTest {
    @TestFactory
    Stream<DynamicTest> intervalsOfAProportionAgree() {
        return ReferenceCases.of("binomial_ci", (in, out) -> {
            var seen = new Proportion(count(in, "x"), count(in, "n"));
            double confidence = number(in, "conf");
            put(out, "wilson", seen.wilson(confidence));
            put(out, "clopperPearson", seen.clopperPearson(confidence));
            put(out, "agrestiCoull", seen.agrestiCoull(confidence));
            put(out, "jeffreys", seen.jeffreys(confidence));
        });
    }

    @TestFactory
    Stream<DynamicTest> mcNemarAgrees() {
        return ReferenceCases.of("mcnemar", (in, out) -> {
            var test = new McNemar(count(in, "b"), count(in, "c"));
            out.put("statistic", test.statistic());
            out.put("p", test.p());
            out.put("statisticCC", test.correctedStatistic());
            out.put("pCC", test.correctedP());
            out.put("pExact", test.exactP());
            out.put("pMid", test.midP());
            out.put("pMidFagerland", test.midPFagerland());
            out.put("oddsRatio", test.oddsRatio());
        });
    }

    @TestFactory
    Stream<DynamicTest> pairedDifferencesAgree() {
        return ReferenceCases.of("paired_proportion_diff", (in, out) -> {
            var pairs = new PairedProportions(count(in, "a"), count(in, "b"), count(in, "c"), count(in, "d"));
            double confidence = number(in, "conf");
            out.put("diff", pairs.difference());
            put(out, "wald", pairs.wald(confidence));
            put(out, "newcombe", pairs.newcombe(confidence));
            put(out, "newcombe10", pairs.newcombeCorrected(confidence));
            put(out, "tango", pairs.tango(confidence));
        });
    }

    @TestFactory
    Stream<DynamicTest> diagnosticAccuracyAgrees() {
        return ReferenceCases.of("diagnostic_accuracy", (in, out) -> {
            var matrix = new ConfusionMatrix(count(in, "tp"), count(in, "fp"), count(in, "fn"), count(in, "tn"));
            PredictiveValues adjusted = matrix.at(number(in, "prevalence"));
            double confidence = number(in, "conf");
            out.put("sensitivity", matrix.sensitivity().rate());
            out.put("specificity", matrix.specificity().rate());
            out.put("ppv", matrix.positivePredictiveValue().rate());
            out.put("npv", matrix.negativePredictiveValue().rate());
            out.put("lrPlus", matrix.positiveLikelihoodRatio());
            out.put("lrMinus", matrix.negativeLikelihoodRatio());
            out.put("dor", matrix.diagnosticOddsRatio());
            out.put("youden", matrix.youden());
            out.put("accuracy", matrix.accuracy().rate());
            out.put("f1", matrix.f1());
            out.put("mcc", matrix.matthewsCorrelation());
            out.put("ppvAdj", adjusted.positive());
            out.put("npvAdj", adjusted.negative());
            put(out, "ppvAdj", adjusted.positiveInterval(confidence));
            put(out, "npvAdj", adjusted.negativeInterval(confidence));
        });
    }

    @TestFactory
    Stream<DynamicTest> deLongAgrees() {
        return ReferenceCases.of("delong", (in, out) -> {
            double[] labels = numbers(in, "label");
            var truth = new boolean[labels.length];
            for (int i = 0; i < labels.length; i++) {
                truth[i] = labels[i] == 1;
            }
            DeLong both = DeLong.compare(truth, numbers(in, "scoreA"), numbers(in, "scoreB"))
                    .orElseThrow();
            double confidence = number(in, "conf");
            out.put("aucA", both.first().value());
            out.put("aucB", both.second().value());
            out.put("varA", both.first().variance());
            out.put("varB", both.second().variance());
            out.put("cov", both.covariance());
            out.put("diff", both.difference());
            out.put("z", both.z());
            out.put("pTwoSided", both.p());
            put(out, "ci", both.differenceInterval(confidence));
            put(out, "aucACi", both.first().interval(confidence));
        });
    }

    @TestFactory
    Stream<DynamicTest> alwaysValidInferenceAgrees() {
        return ReferenceCases.of("always_valid", (in, out) -> {
            double n = number(in, "n");
            double estimate = number(in, "est");
            double error = number(in, "se");
            double alpha = number(in, "alpha");
            var sequence = new AsymptoticSequence(alpha, number(in, "tuningN"));
            var test = new MixtureSprt(number(in, "tau2"));
            out.put("rho", sequence.rho());
            out.put("csHalfWidth", sequence.halfWidth(n, error));
            out.put("csP", sequence.p(n, estimate, error));
            out.put("msprtLambda", test.likelihoodRatio(estimate, error));
            out.put("msprtP", test.p(estimate, error));
            out.put("msprtHalfWidth", test.halfWidth(error, alpha));
            out.put("statsigHalfWidth", test.halfWidth(error, alpha / 2));
            out.put("fixedP", StandardNormal.twoSidedP(estimate / error));
        });
    }

    @TestFactory
    Stream<DynamicTest> theNormalMixtureAgrees() {
        return ReferenceCases.of("normal_mixture", (in, out) -> {
            var mixture = new NormalMixture(number(in, "vOpt"), number(in, "alphaOpt"));
            double sum = number(in, "s");
            double time = number(in, "v");
            out.put("rho", mixture.rho());
            out.put("bound", mixture.bound(time, number(in, "alpha")));
            out.put("logMixture", mixture.logEvidence(sum, time));
            out.put("p", mixture.p(sum, time));
        });
    }

    private static void put(Answer out, String field, Optional<Interval> interval) {
        out.put(
                field + "Lower",
                interval.map(Interval::lower).map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
        out.put(
                field + "Upper",
                interval.map(Interval::upper).map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
    }

    private static long count(JsonNode in, String field) {
        return in.get(field).asLong();
    }

    private static double number(JsonNode in, String field) {
        return in.get(field).asDouble();
    }

    private static double[] numbers(JsonNode in, String field) {
        return in.get(field).valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
