package io.modeltrail.rollout.router.embedded;

import io.modeltrail.rollout.router.TrafficRouter;
import io.modeltrail.rollout.router.TrafficRouterContract;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The embedded router keeps the contract.
class EmbeddedRouterContractTest extends TrafficRouterContract {

    private @Nullable EmbeddedRouter router;

    private EmbeddedRouter running() {
        if (router == null) {
            throw new IllegalStateException("not started");
        }
        return router;
    }

    @Override
    protected void start() {
        router = EmbeddedRouter.start(RouterSettings.of(0, stable.address()));
    }

    @Override
    protected void stop() {
        running().close();
    }

    @Override
    protected TrafficRouter router() {
        return running();
    }

    @Override
    protected TrafficRouter restarted() {
        int port = running().port();
        running().close();
        router = EmbeddedRouter.start(RouterSettings.of(port, stable.address()));
        return router;
    }

    @Override
    protected URI entry() {
        return URI.create("http://127.0.0.1:" + running().port());
    }
}
