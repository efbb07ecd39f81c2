package io.modeltrail.command.bench;

import io.modeltrail.events.catalog.ChangeKind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Registrations of model versions a second over HTTP, with a token and an idempotency key each, 16 clients on
/// connections that are kept, against the same commands through the bus of the same running service.
public final class HttpBench {

    private static final int ROUNDS = 3;
    private static final int CLIENTS = 16;
    private static final int WARM_UP_ROUNDS = 4;

    private final BenchService service;
    private final BenchSender sender;
    private final String authorization;
    private final Duration round;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong registered = new AtomicLong();

    private HttpBench(BenchService service, String token, Duration round) {
        this.service = service;
        this.sender = new BenchSender(service.dispatcher());
        this.authorization = "Bearer " + token;
        this.round = round;
    }

    /// Arguments: JDBC address of a server, owner, owner's password, seconds a round, bootstrap servers of a broker.
    public static void main(String[] args) throws Exception {
        if (args.length < 5) {
            throw new IllegalArgumentException(
                    "arguments: <jdbc url> <owner> <owner's password> <seconds a round> <bootstrap servers>");
        }
        try (var database = BenchDatabase.fromArguments(args)) {
            run(database, args[4], Duration.ofSeconds(Long.parseLong(args[3]))).forEach(System.out::println);
        }
    }

    /// Three rounds of each, in turns, after four to warm up, for a web server takes its time; fails unless every
    /// acknowledged row is there. The result: through the bus, over HTTP.
    public static List<Rate> run(BenchDatabase database, String bootstrapServers, Duration round) throws Exception {
        try (var issuer = BenchIssuer.start();
                var service = BenchService.start(database, bootstrapServers, issuer)) {
            var bench = new HttpBench(service, issuer.token("ml-engineer"), round);
            return bench.measure(database);
        }
    }

    private List<Rate> measure(BenchDatabase database) throws Exception {
        var bus = new ArrayList<Double>();
        var web = new ArrayList<Double>();
        try (http) {
            for (int i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
                var baseline = throughBus("bus-" + i);
                var requests = overHttp("http-" + i);
                if (i >= WARM_UP_ROUNDS) {
                    bus.add(baseline);
                    web.add(requests);
                }
            }
        }
        verify(database);
        return List.of(Rate.of("bus, 16 clients", bus), Rate.of("HTTP, 16 clients", web));
    }

    private void verify(BenchDatabase database) throws SQLException {
        sender.verify(database, registered.get());
    }

    private double throughBus(String name) throws Exception {
        models(name);
        return Load.perSecond(CLIENTS, sender.commands(), client -> () -> {
            var model = name + "-" + client;
            long end = System.nanoTime() + round.toNanos();
            for (int number = 0; System.nanoTime() < end; number++) {
                sender.send(BenchClient.version(model, "1.0." + number, ChangeKind.PATCH));
            }
            return null;
        });
    }

    private double overHttp(String name) throws Exception {
        models(name);
        return Load.perSecond(CLIENTS, registered, client -> () -> {
            var model = name + "-" + client;
            long end = System.nanoTime() + round.toNanos();
            for (int number = 0; System.nanoTime() < end; number++) {
                post(model, number);
            }
            return null;
        });
    }

    /// One model a client, so that no client waits for another one's stream.
    private void models(String name) {
        for (int client = 0; client < CLIENTS; client++) {
            sender.send(BenchClient.model(name + "-" + client));
        }
    }

    private void post(String model, int number) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.uri("/api/v1/models/%s/versions".formatted(model)))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "http-%s-%d".formatted(model, number))
                .header("Prefer", "wait=0")
                .POST(BodyPublishers.ofString(body(model, number)))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(
                    "version 1.0.%d of %s: %d %s".formatted(number, model, answer.statusCode(), answer.body()));
        }
        registered.incrementAndGet();
    }

    private static String body(String model, int number) {
        return """
            {"version":"1.0.%d","kind":"PATCH","artifact":{"uri":"s3://models/%s","digest":"%s"},\
            "intendedUse":"Estimates the risk of death in hospital of adults in intensive care.",\
            "limitations":["adults only"]}""".formatted(number, model, BenchClient.DIGEST);
    }
}
