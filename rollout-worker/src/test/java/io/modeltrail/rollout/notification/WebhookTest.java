package io.modeltrail.rollout.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.compliance.Audience;
import io.modeltrail.events.compliance.IncidentEvent.NotificationRequested;
import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final String SECRET = "sixteen letters!";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final NotificationRequested NOTIFICATION = new NotificationRequested(
            "i-1", "opened", List.of(Audience.QUALITY), "incident i-1: the alarm came too late", NOON);

    @Test
    void theReceiverCanTellWhoSentItAndThatItIsWhole() throws Exception {
        try (var receiver = TestReceiver.start()) {
            var receipt = new Webhook(receiver.address(), SECRET).deliver(NOTIFICATION, NOON);

            assertThat(receipt).isEqualTo("HTTP 204");
            var got = receiver.received().getFirst();
            assertThat(got.key()).isEqualTo("i-1-opened");
            assertThat(Json.strict().readValue(got.body(), NotificationRequested.class))
                    .isEqualTo(NOTIFICATION);
            assertThat(got.signature())
                    .isEqualTo("t=%d,v1=%s"
                            .formatted(NOON.getEpochSecond(), mac(NOON.getEpochSecond() + "." + got.body())));
        }
    }

    @Test
    void whatTheReceiverDoesNotTakeIsNotDelivered() throws Exception {
        try (var receiver = TestReceiver.start(500, 302)) {
            var webhook = new Webhook(receiver.address(), SECRET);

            assertThatThrownBy(() -> webhook.deliver(NOTIFICATION, NOON))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith("answered 500");
            assertThatThrownBy(() -> webhook.deliver(NOTIFICATION, NOON)).hasMessageEndingWith("answered 302");
        }
    }

    private static String mac(String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
