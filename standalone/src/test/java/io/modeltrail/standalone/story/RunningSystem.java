package io.modeltrail.standalone.story;

import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.demo.Degradation;
import io.modeltrail.standalone.demo.DemoOptions;
import io.modeltrail.standalone.demo.SyntheticCohort;
import io.modeltrail.standalone.system.EmbeddedSystem;
import io.modeltrail.standalone.system.SystemOptions;
import io.modeltrail.standalone.system.TemporarySystem;
import java.io.IOException;
import java.io.UncheckedIOException;

/// One system for all tests of this module, stopped when the JVM ends.
public final class RunningSystem {

    private static final TemporarySystem PLACE = place();
    private static final EmbeddedSystem SYSTEM = EmbeddedSystem.start(PLACE.options());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            SYSTEM.close();
            try {
                PLACE.close();
            } catch (IOException leftOver) {
                throw new UncheckedIOException(leftOver);
            }
        }));
    }

    private RunningSystem() {}

    public static SystemOptions options() {
        return SYSTEM.options();
    }

    public static ApiClient client() {
        return new ApiClient(options().url(), null);
    }

    public static DemoOptions demo(String model, Degradation degradation) {
        return demo(options(), model, degradation);
    }

    /// Sound versions, and so many cases.
    static DemoOptions demo(String model, int cases) {
        return demo(options(), model, Degradation.NONE, cases);
    }

    static DemoOptions demo(SystemOptions options, String model, Degradation degradation) {
        return demo(options, model, degradation, 500);
    }

    private static DemoOptions demo(SystemOptions options, String model, Degradation degradation, int cases) {
        return new DemoOptions(
                options.routerUrl(),
                options.bootstrapServers(),
                options.stablePort(),
                options.canaryPort(),
                model,
                SyntheticCohort.generate(cases, 7),
                degradation,
                300);
    }

    private static TemporarySystem place() {
        try {
            return TemporarySystem.create();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
