package io.modeltrail.standalone.cli;

import io.modeltrail.standalone.system.SystemOptions;
import java.io.PrintStream;

/// What a standalone system says about itself when it has started.
final class Banner {

    private Banner() {}

    static void print(PrintStream out, SystemOptions options) {
        out.println("ModelTrail on one machine. Its identities are invented and anyone here may take them:");
        out.println("for trying it out, never for patients.");
        out.printf("  API       %s/api/v1   (token: modeltrail token --role quality-auditor)%n", options.url());
        out.printf("  log       %s/log/checkpoint%n", options.url());
        out.printf("  router    %s          patients' requests%n", options.routerUrl());
        out.printf("  Kafka     %s          observations, labels, lifecycle-events%n", options.bootstrapServers());
        out.printf("  data      %s%n", options.data());
    }
}
