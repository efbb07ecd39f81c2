package io.modeltrail.rollout.notification;

import io.modeltrail.events.compliance.IncidentEvent.NotificationRequested;
import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Posts notifications as JSON to one address. The header `ModelTrail-Signature: t=<seconds>,v1=<hex>` holds the
/// HMAC-SHA-256 of `<seconds>.<body>` under the shared secret; `Idempotency-Key` is the same whenever the same
/// notification is sent again, which happens when its receipt was lost.
public final class Webhook {

    /// What the log calls it.
    public static final String CHANNEL = "webhook";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();
    private final URI address;
    private final byte[] secret;

    public Webhook(URI address, String secret) {
        this.address = address;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /// What the other end answered. Throws [IOException] when it did not take it.
    public String deliver(NotificationRequested notification, Instant now) throws IOException, InterruptedException {
        var body = Json.tolerant().writeValueAsString(notification);
        var seconds = now.getEpochSecond();
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", notification.incidentId() + "-" + notification.notificationId())
                .header("ModelTrail-Signature", "t=%d,v1=%s".formatted(seconds, signature(seconds + "." + body)))
                .POST(BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException("%s answered %d".formatted(address, status));
        }
        return "HTTP " + status;
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
