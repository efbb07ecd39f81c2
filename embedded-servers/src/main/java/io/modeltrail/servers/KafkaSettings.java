package io.modeltrail.servers;

import java.nio.file.Path;

/// Where an embedded broker keeps its records and how it listens.
///
/// @param directory holds the partitions and the metadata log
/// @param brokerPort of the loopback interface, for clients; 0 takes any free one
/// @param controllerPort of the loopback interface, for the broker alone; 0 takes any free one
/// @param portOption what the user types to choose the broker's port, for the message when it is taken
public record KafkaSettings(Path directory, int brokerPort, int controllerPort, String portOption) {

    public KafkaSettings {
        directory = directory.toAbsolutePath().normalize();
    }

    public static KafkaSettings in(Path directory) {
        return new KafkaSettings(directory, 0, 0, "--kafka-port");
    }

    public KafkaSettings withPort(int brokerPort, String option) {
        return new KafkaSettings(directory, brokerPort, controllerPort, option);
    }
}
