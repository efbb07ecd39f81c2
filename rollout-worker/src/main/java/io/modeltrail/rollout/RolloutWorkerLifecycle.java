package io.modeltrail.rollout;

import io.modeltrail.rollout.runtime.RolloutLoop;
import org.springframework.context.SmartLifecycle;

/// Starts and stops the worker's loops with the application.
final class RolloutWorkerLifecycle implements SmartLifecycle {

    private final RolloutLoop loop;
    private volatile boolean running;

    RolloutWorkerLifecycle(RolloutLoop loop) {
        this.loop = loop;
    }

    @Override
    public void start() {
        loop.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
