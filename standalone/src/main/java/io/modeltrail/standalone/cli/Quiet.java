package io.modeltrail.standalone.cli;

import org.slf4j.LoggerFactory;

/// Keeps libraries from talking over the story: warnings only, unless MODELTRAIL_LOG_LEVEL says otherwise.
final class Quiet {

    private Quiet() {}

    static void logs() {
        var level = System.getenv().getOrDefault("MODELTRAIL_LOG_LEVEL", "WARN");
        System.setProperty("logging.level.root", level);
        if (LoggerFactory.getLogger("ROOT") instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(ch.qos.logback.classic.Level.toLevel(level));
        }
    }
}
