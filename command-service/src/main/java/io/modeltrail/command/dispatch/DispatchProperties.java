package io.modeltrail.command.dispatch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How hard the dispatcher tries and what it insists on. `signatureLoginAge` is how old the login behind a signature
/// may
/// be, `signatureAcr` of which classes it must be (any, when empty); with `registeredServicesOnly` a service acts only
/// once an admin has put it on record; `denialsAMinute` of one identity are recorded at most; `positionWait` is how
/// long
/// an HTTP answer waits for the position of its events.
@ConfigurationProperties("modeltrail.dispatch")
public record DispatchProperties(
        @DefaultValue("8") int attempts,
        @DefaultValue("15m") Duration signatureLoginAge,
        @DefaultValue List<String> signatureAcr,
        @DefaultValue("false") boolean registeredServicesOnly,
        @DefaultValue("60") int denialsAMinute,
        @DefaultValue("50ms") Duration positionWait,
        @DefaultValue("256") int kafkaConcurrency) {
    public DispatchProperties {
        if (attempts < 1) {
            throw new IllegalArgumentException("modeltrail.dispatch.attempts must be at least 1");
        }
        if (!signatureLoginAge.isPositive()) {
            throw new IllegalArgumentException("modeltrail.dispatch.signature-login-age must be positive");
        }
        if (denialsAMinute < 0) {
            throw new IllegalArgumentException("modeltrail.dispatch.denials-a-minute must not be negative");
        }
        signatureAcr = List.copyOf(signatureAcr);
        if (positionWait.isNegative()) {
            throw new IllegalArgumentException("modeltrail.dispatch.position-wait must not be negative");
        }
        if (kafkaConcurrency < 1) {
            throw new IllegalArgumentException("modeltrail.dispatch.kafka-concurrency must be at least 1");
        }
    }
}
