package io.modeltrail.standalone.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C and SIGTERM: the JVM waits until the system has stopped cleanly, though not for ever.
final class StopSignal {

    private static final CountDownLatch DONE = new CountDownLatch(1);

    private StopSignal() {}

    static void runs(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.run();
            try {
                if (!DONE.await(30, TimeUnit.SECONDS)) {
                    System.err.println("modeltrail: did not stop within 30 s; the data recovers at the next start");
                }
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    static void done() {
        DONE.countDown();
    }
}
