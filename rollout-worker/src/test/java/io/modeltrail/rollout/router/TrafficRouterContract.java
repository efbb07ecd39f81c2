package io.modeltrail.rollout.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every adapter must do, checked through real sockets: an adapter's test extends this class.
public abstract class TrafficRouterContract {

    private static final int SUBJECTS = 400;

    protected final TestBackEnd stable = TestBackEnd.start("1.0.0");
    protected final TestBackEnd canary = TestBackEnd.start("1.1.0");
    protected final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// A router that runs, without any order, and whose fallback is stable.
    protected abstract TrafficRouter router();

    /// The same router after a restart that lost what it was told.
    protected abstract TrafficRouter restarted();

    protected abstract URI entry();

    protected abstract void start();

    protected abstract void stop();

    @BeforeEach
    void begin() {
        start();
    }

    @AfterEach
    void end() {
        stop();
        stable.close();
        canary.close();
    }

    @Test
    void subjectsAreSplitByTheirBuckets() {
        router().apply(order(1, 30));
        for (int i = 0; i < SUBJECTS; i++) {
            var subject = "s-" + i;
            assertThat(servedBy(subject)).as(subject).isEqualTo(Bucket.of(subject) < 3000 ? "1.1.0" : "1.0.0");
        }
    }

    @Test
    void aGrowingShareOnlyAddsSubjects() {
        Set<String> before = Set.of();
        for (int percent : new int[] {5, 10, 25, 50, 100}) {
            router().apply(order(percent, percent));
            var now = canarySubjects();
            assertThat(now).containsAll(before);
            before = now;
        }
        assertThat(before).hasSize(SUBJECTS);
    }

    @Test
    void goingBackToAShareGivesTheSameSubjects() {
        router().apply(order(1, 10));
        var first = canarySubjects();
        router().apply(order(2, 50));
        router().apply(order(3, 10));
        assertThat(canarySubjects()).isEqualTo(first);
    }

    @Test
    void aRequestWithoutSubjectGoesToStable() {
        router().apply(order(1, 100));
        assertThat(servedBy(null)).isEqualTo("1.0.0");
    }

    @Test
    void anOrderThatIsRepeatedChangesNothing() {
        router().apply(order(1, 25));
        var since = router().observe("icu").orElseThrow().since();
        assertThat(router().apply(order(1, 25))).isEqualTo(Acceptance.UNCHANGED);
        assertThat(router().observe("icu").orElseThrow().since()).isEqualTo(since);
    }

    @Test
    void anOrderWithALowerFenceIsRefused() {
        router().apply(order(2, 0));
        assertThat(router().apply(order(1, 50))).isEqualTo(Acceptance.SUPERSEDED);
        assertThat(canarySubjects()).isEmpty();
    }

    @Test
    void anOrderOfAnEarlierRolloutIsRefusedWhateverItsEpoch() {
        router().apply(order(new Fence(200, 1), 5));
        assertThat(router().apply(order(new Fence(100, 9), 50))).isEqualTo(Acceptance.SUPERSEDED);
    }

    @Test
    void anotherOrderWithTheSameFenceIsRefused() {
        router().apply(order(1, 0));
        assertThat(router().apply(order(1, 50))).isEqualTo(Acceptance.SUPERSEDED);
        assertThat(router().observe("icu").orElseThrow().order().percent()).isZero();
    }

    @Test
    void theSplitIsReadBack() {
        assertThat(router().observe("icu")).isEmpty();
        router().apply(order(3, 25));
        var observed = router().observe("icu").orElseThrow();
        assertThat(observed.order()).isEqualTo(order(3, 25));
    }

    @Test
    void aRestartedRouterSendsAllToStableUntilItIsToldAgain() {
        router().apply(order(3, 100));
        var router = restarted();
        assertThat(router.observe("icu")).isEmpty();
        assertThat(servedBy("s-1")).isEqualTo("1.0.0");
        assertThat(router.apply(order(3, 100))).isEqualTo(Acceptance.APPLIED);
        assertThat(servedBy("s-1")).isEqualTo("1.1.0");
    }

    @Test
    void aRequestThatBeginsAfterTheDrainIsOrderedNeverReachesTheCanary() throws InterruptedException {
        for (int round = 1; round < 20; round++) {
            router().apply(order(2 * round, 100));
            var stopped = new AtomicBoolean();
            var failures = new ConcurrentLinkedQueue<Exception>();
            var callers = new ArrayList<Thread>();
            for (int i = 0; i < 4; i++) {
                var subject = "s-" + i;
                callers.add(Thread.ofVirtual().start(() -> callUntil(stopped, subject, failures)));
            }
            int seen = canary.started.get();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> canary.started.get() > seen + 8);
            router().apply(order(2 * round + 1, 0));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> inFlightAtCanary() == 0);
            int atTheDrain = canary.started.get();
            for (int i = 0; i < 20; i++) {
                assertThat(servedBy("s-" + i)).isEqualTo("1.0.0");
            }
            stopped.set(true);
            for (var caller : callers) {
                caller.join();
            }
            assertThat(failures).isEmpty();
            assertThat(canary.started.get()).isEqualTo(atTheDrain);
        }
    }

    private long inFlightAtCanary() {
        return router().observe("icu").orElseThrow().canary().inFlight();
    }

    private void callUntil(AtomicBoolean stopped, String subject, ConcurrentLinkedQueue<Exception> failures) {
        while (!stopped.get()) {
            try {
                servedBy(subject);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
    }

    private Set<String> canarySubjects() {
        var subjects = new HashSet<String>();
        for (int i = 0; i < SUBJECTS; i++) {
            if (servedBy("s-" + i).equals("1.1.0")) {
                subjects.add("s-" + i);
            }
        }
        return subjects;
    }

    protected final String servedBy(@Nullable String subject) {
        var request = HttpRequest.newBuilder(entry().resolve("/predict"));
        if (subject != null) {
            request.header(Bucket.SUBJECT_HEADER, subject);
        }
        var answer = send(request.build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Served-By").orElseThrow();
    }

    protected final HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected final TrafficOrder order(int epoch, int percent) {
        return order(new Fence(100, epoch), percent);
    }

    protected final TrafficOrder order(Fence fence, int percent) {
        return new TrafficOrder(
                "icu", "r-1-" + fence, fence, Optional.of("r-1"), stable.arm(), Optional.of(canary.arm()), percent);
    }
}
