package io.modeltrail.query;

import io.modeltrail.query.audit.AuditProjection;
import io.modeltrail.query.catalog.CatalogProjection;
import io.modeltrail.query.change.ChangeProjection;
import io.modeltrail.query.compliance.ComplianceProjection;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.deadline.DeadlineProjection;
import io.modeltrail.query.drift.DriftProjection;
import io.modeltrail.query.experiment.ExperimentProjection;
import io.modeltrail.query.identity.IdentityProjection;
import io.modeltrail.query.incident.IncidentProjection;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.projection.ProjectionLoop;
import io.modeltrail.query.projection.QueryTopics;
import io.modeltrail.query.projection.Rebuild;
import io.modeltrail.query.risk.RiskProjection;
import io.modeltrail.query.rollout.RolloutProjection;
import io.modeltrail.query.study.StudyProjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The projections, each with the loop that keeps it up with the log.
@Configuration("queryProjectionConfiguration")
class QueryProjectionConfiguration {

    @Bean
    CatalogProjection queryCatalogProjection() {
        return new CatalogProjection();
    }

    @Bean
    RolloutProjection queryRolloutProjection() {
        return new RolloutProjection();
    }

    @Bean
    ExperimentProjection queryExperimentProjection() {
        return new ExperimentProjection();
    }

    @Bean
    ChangeProjection queryChangeProjection() {
        return new ChangeProjection();
    }

    @Bean
    ComplianceProjection queryComplianceProjection() {
        return new ComplianceProjection();
    }

    @Bean
    DeadlineProjection queryDeadlineProjection() {
        return new DeadlineProjection();
    }

    @Bean
    DriftProjection queryDriftProjection() {
        return new DriftProjection();
    }

    @Bean
    IdentityProjection queryIdentityProjection() {
        return new IdentityProjection();
    }

    @Bean
    IncidentProjection queryIncidentProjection() {
        return new IncidentProjection();
    }

    @Bean
    RiskProjection queryRiskProjection() {
        return new RiskProjection();
    }

    @Bean
    StudyProjection queryStudyProjection() {
        return new StudyProjection();
    }

    @Bean
    AuditProjection queryAuditProjection() {
        return new AuditProjection();
    }

    @Bean
    ProjectionLoop queryCatalogLoop(
            CatalogProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }

    @Bean
    ProjectionLoop queryRolloutLoop(
            RolloutProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }

    @Bean
    ProjectionLoop queryExperimentLoop(
            ExperimentProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }

    @Bean
    ProjectionLoop queryChangeLoop(
            ChangeProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }

    @Bean
    ProjectionLoop queryComplianceLoop(
            ComplianceProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }

    @Bean
    ProjectionLoop queryDeadlineLoop(
            DeadlineProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }

    @Bean
    ProjectionLoop queryDriftLoop(
            DriftProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }

    @Bean
    ProjectionLoop queryIdentityLoop(
            IdentityProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }

    @Bean
    ProjectionLoop queryIncidentLoop(
            IncidentProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }

    @Bean
    ProjectionLoop queryRiskLoop(
            RiskProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }

    @Bean
    ProjectionLoop queryStudyLoop(
            StudyProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }

    @Bean
    ProjectionLoop queryAuditLoop(
            AuditProjection projection,
            QueryDatabase database,
            QueryTopics topics,
            Rebuild rebuild,
            Positions positions) {
        return new ProjectionLoop(projection, database, topics, rebuild, positions);
    }
}
