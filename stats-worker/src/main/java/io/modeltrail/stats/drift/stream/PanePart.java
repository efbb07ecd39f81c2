package io.modeltrail.stats.drift.stream;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.drift.Stretch;
import io.modeltrail.stats.store.ObjectStore;

/// What one partition has of one signal of one version in one pane. Its latest word replaces the earlier one.
final class PanePart {
    private final int partition;
    private final String model;
    private final String version;
    private final String signal;
    private final long pane;
    private final Stretch values;
    private final String key;

    PanePart(int partition, String model, String version, String signal, long pane, Stretch values) {
        this.partition = partition;
        this.model = model;
        this.version = version;
        this.signal = signal;
        this.pane = pane;
        this.values = values;
        key = partition + "/" + pane + "/" + watchKey();
    }

    int partition() {
        return partition;
    }

    String model() {
        return model;
    }

    String version() {
        return version;
    }

    String signal() {
        return signal;
    }

    long pane() {
        return pane;
    }

    Stretch values() {
        return values;
    }

    String key() {
        return key;
    }

    /// Names of models and versions hold no slash, so this is unambiguous.
    String watchKey() {
        return model + "/" + version + "/" + signal;
    }

    void write(BinaryWriter to) {
        to.number(partition).text(model).text(version).text(signal).number(pane);
        values.write(to);
    }

    static PanePart read(BinaryReader from) {
        return new PanePart(
                Math.toIntExact(from.number()),
                from.text(),
                from.text(),
                from.text(),
                from.number(),
                Stretch.read(from));
    }

    record Codec() implements ObjectStore.Codec<PanePart> {
        @Override
        public byte[] encode(PanePart part) {
            var to = new BinaryWriter(256);
            part.write(to);
            return to.toBytes();
        }

        @Override
        public PanePart decode(byte[] bytes) {
            return PanePart.read(new BinaryReader(bytes));
        }
    }
}
