package io.modeltrail.events.wire;

import io.modeltrail.events.validation.AdverseEvent;
import io.modeltrail.events.validation.Endpoint;
import io.modeltrail.events.validation.EndpointGoal;
import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.events.validation.Enrolment;
import io.modeltrail.events.validation.EventOutcome;
import io.modeltrail.events.validation.Exclusion;
import io.modeltrail.events.validation.Relatedness;
import io.modeltrail.events.validation.ReportedSeverity;
import io.modeltrail.events.validation.StudyProtocol;
import io.modeltrail.events.validation.StudyTiming;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Values of studies that check themselves.
final class ArbitraryStudies {

    private ArbitraryStudies() {}

    private static Arbitrary<String> words() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6);
    }

    static Arbitrary<StudyProtocol> protocols() {
        var of = ExampleStudies.protocol();
        return Combinators.combine(
                        Arbitraries.of(StudyTiming.class), words().list().ofMaxSize(2), Arbitraries.of(true, false))
                .as((timing, exclusion, whole) -> new StudyProtocol(
                        timing,
                        of.conduct(),
                        of.inclusion(),
                        exclusion,
                        whole ? of.analysis() : null,
                        of.principalInvestigator(),
                        whole ? of.irbId() : null));
    }

    static Arbitrary<Endpoint> endpoints() {
        return Combinators.combine(
                        Arbitraries.of(EndpointMetric.values()).filter(EndpointMetric::isComparable),
                        Arbitraries.of(EndpointGoal.class),
                        Arbitraries.doubles().between(0, 0.99),
                        Arbitraries.doubles().between(0, 1))
                .as((metric, goal, bound, expected) ->
                        new Endpoint(metric, goal, bound, expected, goal == EndpointGoal.REACHES ? null : expected));
    }

    static Arbitrary<AdverseEvent> adverseEvents() {
        return Combinators.combine(
                        words(),
                        Arbitraries.of(ReportedSeverity.class),
                        Arbitraries.of(Relatedness.class),
                        Arbitraries.of(EventOutcome.class),
                        words().injectNull(0.3))
                .as((text, severity, relatedness, outcome, subject) ->
                        new AdverseEvent(text, severity, true, relatedness, outcome, subject));
    }

    static Arbitrary<Enrolment> enrolments() {
        return Combinators.combine(words(), Arbitraries.longs().between(1, 1000), words())
                .as((site, screened, reason) ->
                        new Enrolment(site, screened, List.of(new Exclusion(reason, screened))));
    }
}
