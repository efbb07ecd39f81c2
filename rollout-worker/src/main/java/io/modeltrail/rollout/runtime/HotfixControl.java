package io.modeltrail.rollout.runtime;

import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.rollout.plan.HotfixReaction;
import io.modeltrail.rollout.plan.HotfixSituation;
import io.modeltrail.rollout.plan.HotfixView;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Watches the deadlines of hotfixes, on the thread of the rollouts: days pass, so that every tick will do.
final class HotfixControl {
    private static final List<HotfixReaction> REACTIONS = HotfixReaction.all();

    private final Map<String, HotfixView> hotfixes = new HashMap<>();
    private final Map<String, TreeSet<String>> passed = new HashMap<>();
    private final Asking asking;
    private final Consumer<CommandReply> answers;
    private final InstantSource clock;

    /// @param answers hears every answer
    HotfixControl(Asking asking, Consumer<CommandReply> answers, InstantSource clock) {
        this.asking = asking;
        this.answers = answers;
        this.clock = clock;
    }

    void fold(ChangeRequestEvent event) {
        if (event instanceof ChangeApproved approved) {
            hotfixes.putIfAbsent(approved.changeId(), HotfixView.of(approved));
        } else {
            hotfixes.computeIfPresent(event.changeId(), (_, view) -> view.evolve(event));
        }
    }

    void fold(StudyOutcomeNoted study) {
        if (study.studyType() == StudyType.CLINICAL_VALIDATION) {
            var studies = passed.computeIfAbsent(study.stream(), _ -> new TreeSet<>());
            if (study.verdict() == StudyVerdict.PASSED) {
                studies.add(study.studyId());
            } else {
                studies.remove(study.studyId());
            }
        }
    }

    void tick(boolean leading) {
        if (leading) {
            hotfixes.values().stream()
                    .filter(hotfix -> !hotfix.owed().isEmpty())
                    .toList()
                    .forEach(this::react);
        }
    }

    private void react(HotfixView hotfix) {
        var study = Optional.ofNullable(passed.get(hotfix.version()))
                .filter(studies -> !studies.isEmpty())
                .map(TreeSet::first);
        var situation = new HotfixSituation(hotfix, study, clock.instant());
        for (var reaction : REACTIONS) {
            reaction.to(situation).ifPresent(send -> asking.ask(send, this::answered));
        }
    }

    /// The events of an answer are known at once; the topic brings them again.
    private void answered(CommandReply reply) {
        answers.accept(reply);
        for (var envelope : reply.events()) {
            if (envelope.event() instanceof ChangeRequestEvent event) {
                fold(event);
            }
        }
    }
}
