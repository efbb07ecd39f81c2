package io.modeltrail.stats.drift.stream;

import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.wire.Json;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.drift.DriftMonitor;
import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.drift.Stretch;
import io.modeltrail.stats.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The monitor of one signal of one version, over all partitions, with the last that it said.
final class SignalWatch {
    private final String model;
    private final String version;
    private final String signal;
    private final DriftMonitor monitor;
    private @Nullable DriftAlarm lastAlarm;

    SignalWatch(String model, String version, String signal, DriftMonitor monitor) {
        this.model = model;
        this.version = version;
        this.signal = signal;
        this.monitor = monitor;
    }

    String versionKey() {
        return model + "/" + version;
    }

    Optional<DriftAlarm> next(Stretch pane) {
        return monitor.next(pane).map(notice -> {
            var alarm = new DriftAlarm(
                    model, version, signal, notice.episode(), notice.level(), notice.evidence(), notice.at());
            lastAlarm = alarm;
            return alarm;
        });
    }

    void leaveOut(long values) {
        monitor.leaveOut(values);
    }

    Optional<DriftAlarm> lastAlarm() {
        return Optional.ofNullable(lastAlarm);
    }

    record Codec(DriftPolicy policy) implements ObjectStore.Codec<SignalWatch> {
        @Override
        public byte[] encode(SignalWatch watch) {
            var to =
                    new BinaryWriter(8192).text(watch.model).text(watch.version).text(watch.signal);
            DriftAlarm alarm = watch.lastAlarm;
            to.optionalText(
                    alarm == null
                            ? null
                            : new String(Json.tolerant().writeValueAsBytes(alarm), StandardCharsets.UTF_8));
            watch.monitor.write(to);
            return to.toBytes();
        }

        @Override
        public SignalWatch decode(byte[] bytes) {
            var from = new BinaryReader(bytes);
            String model = from.text();
            String version = from.text();
            String signal = from.text();
            String alarm = from.optionalText();
            var watch = new SignalWatch(model, version, signal, DriftMonitor.read(from, policy));
            watch.lastAlarm = alarm == null ? null : Json.tolerant().readValue(alarm, DriftAlarm.class);
            return watch;
        }
    }
}
