package io.modeltrail.command.change.domain;

import io.modeltrail.events.change.ChangeControlPlanEvent;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanAuthorised;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanEstablished;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanRetired;
import io.modeltrail.events.change.PredeterminedChanges;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Where one predetermined change control plan stands: all its editions side by side.
public sealed interface ChangeControlPlan {

    static ChangeControlPlan initial() {
        return new NotEstablished();
    }

    record NotEstablished() implements ChangeControlPlan {}

    /// `editions` are numbered from 1 on, in order.
    record Established(String model, List<Edition> editions) implements ChangeControlPlan {
        public Established {
            editions = List.copyOf(editions);
        }

        Optional<Edition> edition(int number) {
            return number <= editions.size() ? Optional.of(editions.get(number - 1)) : Optional.empty();
        }

        private Established with(Edition edition) {
            return new Established(
                    model, Stream.concat(editions.stream(), Stream.of(edition)).toList());
        }

        private Established with(int number, UnaryOperator<Edition> change) {
            return new Established(
                    model,
                    editions.stream()
                            .map(edition -> edition.number() == number ? change.apply(edition) : edition)
                            .toList());
        }
    }

    /// `submission` is the stream of the submission that it was accepted with.
    record Edition(
            int number,
            PredeterminedChanges changes,
            String digest,
            String establishedBy,
            Optional<String> submission,
            boolean retired) {

        private Edition authorised(String by) {
            return new Edition(number, changes, digest, establishedBy, Optional.of(by), retired);
        }

        private Edition withdrawn() {
            return new Edition(number, changes, digest, establishedBy, submission, true);
        }
    }

    default ChangeControlPlan evolve(ChangeControlPlanEvent event) {
        var known = this instanceof Established established
                ? established
                : new Established(event instanceof ChangeControlPlanEstablished first ? first.model() : "", List.of());
        return switch (event) {
            case ChangeControlPlanEstablished it ->
                known.with(new Edition(
                        it.edition(), it.changes(), it.digest(), it.establishedBy(), Optional.empty(), false));
            case ChangeControlPlanAuthorised it ->
                known.with(it.edition(), edition -> edition.authorised(it.submission()));
            case ChangeControlPlanRetired it -> known.with(it.edition(), Edition::withdrawn);
        };
    }
}
