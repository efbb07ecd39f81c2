package io.modeltrail.rollout.bench;

import io.modeltrail.rollout.router.Arm;
import io.modeltrail.rollout.router.Fence;
import io.modeltrail.rollout.router.TrafficOrder;
import io.modeltrail.rollout.router.embedded.EmbeddedRouter;
import io.modeltrail.rollout.router.embedded.RouterSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// Requests a second through the embedded router and the time it adds to each, against direct calls of the same back
/// ends in the same run. Rounds of both alternate, so that a noisy machine is noisy for both.
public final class RouterBench {

    private static final int ROUNDS = 5;

    private RouterBench() {}

    /// One way of calling: requests a second, and the time of a request in microseconds (p50, p99).
    public record Way(double perSecond, double p50Micros, double p99Micros) {}

    /// Medians over the rounds. The ratio is routed to direct requests a second.
    public record Result(
            int callers, Way direct, Way routed, double ratio, double addedP50Micros, double addedP99Micros) {}

    /// Callers with keep-alive connections, each asking as fast as it is answered, for `round` in each way and round.
    public static Result run(int callers, Duration round) throws IOException {
        try (var stable = new BenchBackEnd();
                var canary = new BenchBackEnd();
                var router = EmbeddedRouter.start(RouterSettings.of(0, stable.address()))) {
            router.apply(new TrafficOrder(
                    "bench",
                    "bench-1",
                    new Fence(0, 1),
                    Optional.of("bench"),
                    new Arm("1.0.0", stable.address()),
                    Optional.of(new Arm("1.1.0", canary.address())),
                    25));
            measure(router.port(), callers, round);
            measure(stable.address().getPort(), callers, round);
            var direct = new ArrayList<Way>();
            var routed = new ArrayList<Way>();
            for (int i = 0; i < ROUNDS; i++) {
                direct.add(measure(stable.address().getPort(), callers, round));
                routed.add(measure(router.port(), callers, round));
            }
            requireWorkWasDone(router, canary);
            return result(callers, median(direct), median(routed));
        }
    }

    private static void requireWorkWasDone(EmbeddedRouter router, BenchBackEnd canary) {
        var seen = router.observe("bench").orElseThrow();
        if (seen.canary().requests() == 0 || seen.canary().requests() != canary.answered()) {
            throw new IllegalStateException("the router counted %d canary requests, the canary answered %d"
                    .formatted(seen.canary().requests(), canary.answered()));
        }
    }

    private static Result result(int callers, Way direct, Way routed) {
        return new Result(
                callers,
                direct,
                routed,
                routed.perSecond() / direct.perSecond(),
                routed.p50Micros() - direct.p50Micros(),
                routed.p99Micros() - direct.p99Micros());
    }

    private static Way measure(int port, int callers, Duration round) {
        long end = System.nanoTime() + round.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<CompletableFuture<long[]>>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                all.add(CompletableFuture.supplyAsync(() -> call(port, caller, end), threads));
            }
            var nanos = all.stream()
                    .map(CompletableFuture::join)
                    .flatMapToLong(Arrays::stream)
                    .sorted()
                    .toArray();
            return new Way(
                    nanos.length / (round.toNanos() / 1e9),
                    nanos[nanos.length / 2] / 1e3,
                    nanos[(int) (nanos.length * 0.99)] / 1e3);
        }
    }

    private static long[] call(int port, int caller, long end) {
        var times = new long[1024];
        int count = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var buffer = new byte[4096];
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                socket.getOutputStream().write(request(caller + "-" + count));
                readAnswer(socket, buffer);
                if (count == times.length) {
                    times = Arrays.copyOf(times, times.length * 2);
                }
                times[count++] = System.nanoTime() - now;
            }
            return Arrays.copyOf(times, count);
        } catch (IOException e) {
            throw new UncheckedIOException("a request of the benchmark failed", e);
        }
    }

    private static byte[] request(String subject) {
        return ("GET /predict HTTP/1.1\r\nHost: bench\r\nX-Subject-Id: s-" + subject + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// The answer's body is the last thing in it and ends with a brace.
    private static void readAnswer(Socket socket, byte[] buffer) throws IOException {
        int length = 0;
        while (length == 0 || buffer[length - 1] != '}') {
            int read = socket.getInputStream().read(buffer, length, buffer.length - length);
            if (read < 0) {
                throw new IOException("the connection was closed");
            }
            length += read;
        }
        if (buffer[9] != '2') {
            throw new IOException(
                    "the answer is no success: " + new String(buffer, 0, length, StandardCharsets.US_ASCII));
        }
    }

    private static Way median(List<Way> ways) {
        return new Way(
                median(ways.stream().mapToDouble(Way::perSecond).toArray()),
                median(ways.stream().mapToDouble(Way::p50Micros).toArray()),
                median(ways.stream().mapToDouble(Way::p99Micros).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /// Prints a table for 1, 16 and 64 callers.
    public static void main(String[] arguments) throws IOException {
        System.out.printf("callers  direct/s  routed/s  ratio  added p50  added p99 (microseconds)%n");
        for (int callers : new int[] {1, 16, 64}) {
            var result = run(callers, Duration.ofSeconds(1));
            System.out.printf(
                    "%7d  %8.0f  %8.0f  %5.2f  %9.0f  %9.0f%n",
                    callers,
                    result.direct().perSecond(),
                    result.routed().perSecond(),
                    result.ratio(),
                    result.addedP50Micros(),
                    result.addedP99Micros());
        }
    }
}
