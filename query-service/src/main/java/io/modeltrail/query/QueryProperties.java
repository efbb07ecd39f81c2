package io.modeltrail.query;

import io.modeltrail.events.Required;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What this service is told. `query` holds what concerns it alone, the rest is shared with the other services.
@ConfigurationProperties("modeltrail")
public record QueryProperties(
        @DefaultValue Database database,
        @DefaultValue Kafka kafka,
        @DefaultValue Log log,
        @DefaultValue Query query) {

    /// `url` is looked for in `DATABASE_URL` too.
    public record Database(
            @Nullable String url,
            @DefaultValue("postgres") String owner,
            @DefaultValue("") String ownerPassword,
            @DefaultValue("modeltrail") String password) {}

    /// Where the topics lie, and how often new ones are kept.
    public record Kafka(
            @DefaultValue("localhost:9092") String bootstrapServers,
            @DefaultValue("1") short replicationFactor) {
        public Kafka {
            Required.that(replicationFactor >= 1, "modeltrail.kafka.replication-factor", "must be at least 1");
        }
    }

    /// The pinned log: `name` is origin and key name, `vkeyFile` holds its public key.
    public record Log(
            @DefaultValue("modeltrail.local/log") String name,
            @Nullable String signingKeyFile,
            @Nullable String vkeyFile) {

        String pinnedKeyFile() {
            if (vkeyFile != null) {
                return vkeyFile;
            }
            Required.that(
                    signingKeyFile != null,
                    "modeltrail.log.vkey-file",
                    "must name the file with the log's public key (or modeltrail.log.signing-key-file, beside which it lies)");
            return signingKeyFile + ".vkey";
        }
    }

    /// `topicPrefix` is for brokers that several systems share; `publicLog` serves `/log/**` without a token.
    public record Query(
            @DefaultValue("") String topicPrefix,
            @DefaultValue("false") boolean publicLog,
            @DefaultValue("12") int connections) {}
}
