package io.modeltrail.query;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.query.audit.AuditHealth;
import io.modeltrail.query.audit.CheckpointLoop;
import io.modeltrail.query.audit.LogKey;
import io.modeltrail.query.database.DatabaseSettings;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.document.DocumentReader;
import io.modeltrail.query.experiment.AssignmentLoop;
import io.modeltrail.query.experiment.Assignments;
import io.modeltrail.query.identity.BlockedIdentities;
import io.modeltrail.query.identity.QuerySecurity;
import io.modeltrail.query.live.LiveFeed;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.projection.Projection;
import io.modeltrail.query.projection.ProjectionHealth;
import io.modeltrail.query.projection.ProjectionLoop;
import io.modeltrail.query.projection.ProjectionMetrics;
import io.modeltrail.query.projection.ProjectionStatus;
import io.modeltrail.query.projection.QueryTopics;
import io.modeltrail.query.projection.Rebuild;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.statistics.StatisticsBoard;
import io.modeltrail.query.statistics.StatisticsLoop;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// The beans of this service, to be imported alone or beside the other services into one context: every name begins
/// with
/// `query`, no bean is of a type that another service would look for.
@Configuration("queryServiceConfiguration")
@EnableConfigurationProperties(QueryProperties.class)
@Import({QueryProjectionConfiguration.class, QueryWebConfiguration.class})
public class QueryServiceConfiguration {

    @Bean
    DatabaseSettings queryDatabaseSettings(QueryProperties properties, Environment environment) {
        var database = properties.database();
        var url = database.url() != null
                ? database.url()
                : environment.getProperty("DATABASE_URL", "jdbc:postgresql://localhost:5432/modeltrail");
        return new DatabaseSettings(
                url,
                database.owner(),
                database.ownerPassword(),
                database.password(),
                properties.query().connections());
    }

    @Bean(destroyMethod = "close")
    QueryDatabase queryDatabase(DatabaseSettings settings) {
        return QueryDatabase.open(settings);
    }

    /// After the migration, which lets its role log in.
    @Bean(destroyMethod = "close")
    @DependsOn("queryDatabase")
    DocumentReader queryDocumentReader(DatabaseSettings settings) {
        return DocumentReader.open(settings);
    }

    @Bean
    QueryTopics queryTopics(QueryProperties properties) {
        var kafka = properties.kafka();
        return new QueryTopics(kafka.bootstrapServers(), properties.query().topicPrefix(), kafka.replicationFactor());
    }

    @Bean
    LogKey queryLogKey(QueryProperties properties) {
        return new LogKey(properties.log().name(), Path.of(properties.log().pinnedKeyFile()));
    }

    @Bean
    Positions queryPositions() {
        return new Positions();
    }

    @Bean
    Rebuild queryRebuild(QueryDatabase database, QueryTopics topics, List<Projection> projections) {
        return new Rebuild(database, topics, projections);
    }

    @Bean
    Assignments queryAssignments() {
        return new Assignments();
    }

    @Bean
    BlockedIdentities queryBlockedIdentities(Reads reads) {
        return new BlockedIdentities(reads);
    }

    @Bean
    AssignmentLoop queryAssignmentLoop(
            QueryTopics topics, Assignments assignments, BlockedIdentities blocked, Positions positions) {
        return new AssignmentLoop(topics, assignments, blocked, positions);
    }

    @Bean
    CheckpointLoop queryCheckpointLoop(QueryDatabase database, QueryTopics topics, LogKey key, Positions positions) {
        return new CheckpointLoop(database, topics, key, positions);
    }

    @Bean
    StatisticsBoard queryStatisticsBoard() {
        return new StatisticsBoard();
    }

    @Bean
    StatisticsLoop queryHealthWindowsLoop(
            QueryDatabase database, QueryTopics topics, StatisticsBoard board, Positions positions) {
        return new StatisticsLoop(Topics.HEALTH_WINDOWS, topics.healthWindows(), database, topics, board, positions);
    }

    @Bean
    StatisticsLoop queryExperimentStatisticsLoop(
            QueryDatabase database, QueryTopics topics, StatisticsBoard board, Positions positions) {
        return new StatisticsLoop(
                Topics.EXPERIMENT_STATISTICS, topics.experimentStatistics(), database, topics, board, positions);
    }

    @Bean
    ProjectionStatus queryProjectionStatus(QueryDatabase database, List<ProjectionLoop> loops) {
        return new ProjectionStatus(database, loops);
    }

    @Bean("queryProjections")
    ProjectionHealth queryProjectionsHealth(ProjectionStatus status) {
        return new ProjectionHealth(status);
    }

    @Bean("queryAudit")
    AuditHealth queryAuditHealth(QueryDatabase database, CheckpointLoop checkpoints) {
        return new AuditHealth(database, checkpoints);
    }

    @Bean
    MeterBinder queryProjectionMetrics(ProjectionStatus status, LiveFeed feed) {
        return new ProjectionMetrics(status, feed::readers);
    }

    @Bean
    @Order(20)
    SecurityFilterChain querySecurityFilterChain(
            HttpSecurity http, QueryProperties properties, BlockedIdentities blocked) {
        return QuerySecurity.chain(http, properties.query().publicLog(), blocked);
    }
}
