package io.modeltrail.standalone.bench;

import io.modeltrail.standalone.system.SystemProcess;
import io.modeltrail.standalone.system.TemporarySystem;
import java.util.List;

/// Resident memory of a system with everything in it, after it has played the demo.
final class MemoryBench implements Benchmark {

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String measures() {
        return "proportional resident size of the process and its PostgreSQL after the demo";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (var place = TemporarySystem.create();
                var process = SystemProcess.start("demo", place.options())) {
            process.awaitLine("Demo finished");
            return List.of(Figure.of("after the demo", process.residentMebibytes(), "MiB", "1536 MiB", "900 MiB"));
        }
    }
}
