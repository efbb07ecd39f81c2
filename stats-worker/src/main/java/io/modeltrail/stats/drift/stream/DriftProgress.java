package io.modeltrail.stats.drift.stream;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.store.ObjectStore;

/// How far one partition has come: everything up to and with the pane `through` is said.
///
/// @param idle there is nothing to read, so nobody waits for it
record DriftProgress(int partition, long through, boolean idle) {

    void write(BinaryWriter to) {
        to.number(partition).number(through).flag(idle);
    }

    static DriftProgress read(BinaryReader from) {
        return new DriftProgress(Math.toIntExact(from.number()), from.number(), Boolean.TRUE.equals(from.flag()));
    }

    record Codec() implements ObjectStore.Codec<DriftProgress> {
        @Override
        public byte[] encode(DriftProgress progress) {
            var to = new BinaryWriter(32);
            progress.write(to);
            return to.toBytes();
        }

        @Override
        public DriftProgress decode(byte[] bytes) {
            return DriftProgress.read(new BinaryReader(bytes));
        }
    }
}
