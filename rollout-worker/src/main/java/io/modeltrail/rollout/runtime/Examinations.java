package io.modeltrail.rollout.runtime;

import io.modeltrail.rollout.plan.Action.Examine;
import io.modeltrail.rollout.plan.Action.Send;
import io.modeltrail.rollout.plan.RecordWhatTheExaminationFound;
import io.modeltrail.rollout.plan.RecordWhatTheExaminationFound.Examination;
import io.modeltrail.rollout.plan.RolloutView;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Examinations under way, each begun once. They run beside the deciding thread, which is woken when one is done.
final class Examinations {

    private final Examiner examiner;
    private final Executor executor;
    private final Runnable whenDone;
    private final Map<Examine, CompletableFuture<Examination>> begun = new ConcurrentHashMap<>();

    Examinations(Examiner examiner, Executor executor, Runnable whenDone) {
        this.examiner = examiner;
        this.executor = executor;
        this.whenDone = whenDone;
    }

    /// Begins the examination, or says what follows from what it found.
    Optional<Send> of(Examine examine, RolloutView rollout, InstantSource clock) {
        begun.keySet().removeIf(other -> other.rolloutId().equals(examine.rolloutId()) && !other.equals(examine));
        var found = begun.computeIfAbsent(examine, this::begin);
        return found.isDone()
                ? Optional.of(RecordWhatTheExaminationFound.of(rollout, examine, found.join(), clock.instant()))
                : Optional.empty();
    }

    private CompletableFuture<Examination> begin(Examine examine) {
        return CompletableFuture.supplyAsync(
                        () -> examiner.examine(examine.phase(), examine.model(), examine.stable()), executor)
                .exceptionally(e -> new Examination(false, "the examination itself failed: " + e))
                .whenComplete((_, _) -> whenDone.run());
    }
}
