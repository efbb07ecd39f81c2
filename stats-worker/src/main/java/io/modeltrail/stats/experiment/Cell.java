package io.modeltrail.stats.experiment;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.util.Comparator;

/// Units that may be compared with each other: one allocation epoch and one stratum, and the arm within it. Arms are
/// compared within an epoch and a stratum only, never over a ramp.
public record Cell(int epoch, String stratum, String arm) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparingInt(Cell::epoch).thenComparing(Cell::stratum).thenComparing(Cell::arm);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }

    void write(BinaryWriter to) {
        to.number(epoch).text(stratum).text(arm);
    }

    static Cell read(BinaryReader from) {
        return new Cell(Math.toIntExact(from.number()), from.text(), from.text());
    }
}
