package io.modeltrail.standalone.bench;

import io.modeltrail.standalone.bench.AssignmentBench.Times;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Callers that each ask for one subject after the other for a while.
final class AssignmentCallers implements AutoCloseable {

    private static final long NANOS = Duration.ofSeconds(4).toNanos();

    private final URI address;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    /// The subject is appended to the address.
    AssignmentCallers(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    String ask(int subject) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "subject-" + subject))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"why\":\"ASSIGNED\"")) {
            throw new IllegalStateException("not assigned: " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /// How long single answers took and how many there were in a second.
    Times run(int callers) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(callers)) {
            long began = System.nanoTime();
            var tasks = IntStream.range(0, callers)
                    .<Callable<long[]>>mapToObj(caller -> () -> times(caller, began))
                    .toList();
            var nanos = threads.invokeAll(tasks).stream()
                    .map(Future::resultNow)
                    .flatMapToLong(LongStream::of)
                    .toArray();
            return Times.of(nanos, nanos.length / ((System.nanoTime() - began) / 1e9));
        }
    }

    private long[] times(int caller, long began) throws IOException, InterruptedException {
        var times = LongStream.builder();
        for (int subject = caller << 20; System.nanoTime() - began < NANOS; subject++) {
            long begin = System.nanoTime();
            ask(subject);
            times.add(System.nanoTime() - begin);
        }
        return times.build().toArray();
    }

    @Override
    public void close() {
        client.close();
    }
}
