package io.modeltrail.standalone.demo;

import io.modeltrail.standalone.client.ApiClient;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Plays the whole way once: two versions on record, a canary that grows while it is sound, goes bad, and is taken
/// back; then an experiment in which it comes again.
public final class DemoStory {

    private static final int SPOILED_AT = 25;

    private final ApiClient api;
    private final DemoOptions options;
    private final PrintStream out;
    private final Instant begin = Instant.now();

    public DemoStory(ApiClient api, DemoOptions options, PrintStream out) {
        this.api = api;
        this.options = options;
        this.out = out;
    }

    /// The first half. Throws [DemoStage.StoryFailed] with what was awaited in vain.
    public RolledBackIn takeBack() throws IOException {
        try (var observations = new ObservationSender(options.bootstrapServers());
                var stage = DemoStage.open(api, options, observations)) {
            say("%s %s and %s are registered by one person and approved by another; %s serves"
                    .formatted(options.model(), Registration.STABLE, Registration.CANARY, Registration.STABLE));
            var rolloutId = "demo-" + UUID.randomUUID().toString().substring(0, 8);
            var watch = stage.rollOut(
                    rolloutId, DemoRollout.STEPS, DemoRollout.HOLD, envelope -> say(Narration.of(envelope)));
            stage.awaitShare(watch, SPOILED_AT);
            say("now the canary degrades: " + options.degradation());
            var result = stage.degrade(rolloutId, watch, options.degradation());
            say(stage.tally());
            return result;
        }
    }

    /// The second half: the id of the experiment, once it is concluded. Throws [DemoStage.StoryFailed] likewise.
    public String tryAgain() {
        try (var observations = new ObservationSender(options.bootstrapServers())) {
            return new DemoExperiment(api, options, observations, this::say).play();
        }
    }

    private void say(String what) {
        out.printf("%7.3f s  %s%n", Duration.between(begin, Instant.now()).toMillis() / 1000.0, what);
    }
}
