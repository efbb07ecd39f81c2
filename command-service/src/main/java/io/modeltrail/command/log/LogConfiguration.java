package io.modeltrail.command.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.modeltrail.command.publishing.Publisher;
import io.modeltrail.command.publishing.PublishingSettings;
import io.modeltrail.command.sequencing.Sequencer;
import io.modeltrail.command.sequencing.SigningKey;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The log and its two background jobs. Nothing here is a `DataSource` bean, so that services share one context.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseProperties.class, LogProperties.class, KafkaProperties.class})
public class LogConfiguration {

    private static final int READERS = 12;

    /// Migrated before anybody gets a session.
    @Bean
    Sessions commandSessions(DatabaseProperties database, Environment environment) {
        var url = database.jdbcUrl(environment.getProperty("DATABASE_URL"));
        LogSchema.migrate(url, database.owner(), database.ownerPassword(), database.password());
        return new Sessions(url, database.password());
    }

    @Bean
    LogPools commandLogPools(Sessions commandSessions) {
        return LogPools.of(commandSessions, GroupCommit.standard(), READERS);
    }

    @Bean
    EventLog commandEventLog(LogProperties log, LogPools commandLogPools, MeterRegistry meters) {
        return new EventLog(
                log.name(),
                commandLogPools.appending(),
                commandLogPools.reading(),
                InstantSource.system(),
                GroupCommit.standard(),
                meters);
    }

    @Bean
    Sequencer commandSequencer(
            LogProperties log, Sessions commandSessions, EventLog commandEventLog, MeterRegistry meters) {
        var signer = SigningKey.load(log.requiredSigningKeyFile(), log.name(), log.createSigningKey());
        var sequencer = new Sequencer(
                log.name(), commandSessions.sequencing("sequencer"), signer, InstantSource.system(), meters);
        commandEventLog.afterAppend(sequencer::wakeUp);
        return sequencer;
    }

    @Bean
    BackgroundLoop commandSequencing(Sequencer commandSequencer) {
        return new BackgroundLoop("sequencer", commandSequencer);
    }

    @Bean
    Publisher commandPublisher(
            LogProperties log,
            Sessions commandSessions,
            KafkaProperties kafka,
            Sequencer commandSequencer,
            MeterRegistry meters) {
        var settings = PublishingSettings.standard(kafka.bootstrapServers(), kafka.replicationFactor());
        var publisher = new Publisher(log.name(), commandSessions.sequencing("publisher"), settings, meters);
        commandSequencer.afterSequencing(publisher::wakeUp);
        return publisher;
    }

    @Bean
    BackgroundLoop commandPublishing(Publisher commandPublisher) {
        return new BackgroundLoop("publisher", commandPublisher);
    }

    /// Down while sequencing or publishing is broken; commands may still be taken then.
    @Bean
    HealthIndicator commandLogHealthIndicator(BackgroundLoop commandSequencing, BackgroundLoop commandPublishing) {
        return () -> {
            var failure =
                    commandSequencing.failure() != null ? commandSequencing.failure() : commandPublishing.failure();
            return failure == null ? Health.up().build() : Health.down(failure).build();
        };
    }
}
