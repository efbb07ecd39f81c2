package io.modeltrail.standalone.recompute;

import io.modeltrail.stats.observation.ExperimentReplay.Input;
import java.io.IOException;
import java.util.function.Consumer;

/// Where the records of a readout lie. Read twice, it gives the same; each partition in the order of its offsets.
public interface RecordSource {
    void read(Consumer<Input> reader) throws IOException;
}
