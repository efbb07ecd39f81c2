package io.modeltrail.query;

import io.modeltrail.events.schema.Schemas;
import io.modeltrail.query.audit.AuditEventsController;
import io.modeltrail.query.audit.BundleController;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.audit.LogController;
import io.modeltrail.query.audit.LogKey;
import io.modeltrail.query.audit.ProofsController;
import io.modeltrail.query.audit.StreamsController;
import io.modeltrail.query.catalog.AliasController;
import io.modeltrail.query.catalog.CatalogController;
import io.modeltrail.query.catalog.GatesController;
import io.modeltrail.query.change.ChangeControlPlanController;
import io.modeltrail.query.change.ChangeController;
import io.modeltrail.query.change.CompatibilityController;
import io.modeltrail.query.comparison.ComparisonController;
import io.modeltrail.query.comparison.ComparisonReports;
import io.modeltrail.query.compliance.AuditController;
import io.modeltrail.query.compliance.ComplianceController;
import io.modeltrail.query.compliance.SubmissionController;
import io.modeltrail.query.compliance.VersionReads;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.deadline.DeadlineController;
import io.modeltrail.query.document.DocumentController;
import io.modeltrail.query.document.DocumentReader;
import io.modeltrail.query.drift.DriftController;
import io.modeltrail.query.experiment.AssignmentController;
import io.modeltrail.query.experiment.ExperimentController;
import io.modeltrail.query.identity.IdentityController;
import io.modeltrail.query.incident.IncidentController;
import io.modeltrail.query.interfaces.InterfaceDocumentsController;
import io.modeltrail.query.live.LiveController;
import io.modeltrail.query.live.LiveFeed;
import io.modeltrail.query.policy.PolicyController;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.projection.ProjectionController;
import io.modeltrail.query.reading.ProblemAdvice;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.risk.RiskController;
import io.modeltrail.query.rollout.RolloutController;
import io.modeltrail.query.rollout.TargetController;
import io.modeltrail.query.statistics.LatestStatistics;
import io.modeltrail.query.statistics.StatisticsBoard;
import io.modeltrail.query.study.StudyController;
import io.modeltrail.query.study.StudyReports;
import io.modeltrail.query.submission.SubmissionPackageController;
import io.modeltrail.query.submission.SubmissionPackages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The resources under `/api/v1` and `/log`, and what they read from.
@Configuration("queryWebConfiguration")
@Import({
    AliasController.class,
    CatalogController.class,
    GatesController.class,
    ComparisonController.class,
    TargetController.class,
    RolloutController.class,
    ExperimentController.class,
    AssignmentController.class,
    IncidentController.class,
    DocumentController.class,
    DeadlineController.class,
    DriftController.class,
    IdentityController.class,
    RiskController.class,
    PolicyController.class,
    ChangeController.class,
    ChangeControlPlanController.class,
    CompatibilityController.class,
    ComplianceController.class,
    AuditController.class,
    SubmissionController.class,
    SubmissionPackageController.class,
    StudyController.class,
    StreamsController.class,
    AuditEventsController.class,
    ProofsController.class,
    LogController.class,
    LiveController.class,
    ProjectionController.class,
    InterfaceDocumentsController.class,
    ProblemAdvice.class
})
class QueryWebConfiguration {

    @Bean
    Reads queryReads(QueryDatabase database, Positions positions) {
        return new Reads(database, positions);
    }

    @Bean
    History queryHistory(Reads reads) {
        return new History(reads);
    }

    @Bean
    VersionReads queryVersionReads(Reads reads) {
        return new VersionReads(reads);
    }

    @Bean
    SubmissionPackages querySubmissionPackages(Reads reads, VersionReads versions, LogKey key) {
        return new SubmissionPackages(reads, versions, key.origin());
    }

    @Bean
    StudyReports queryStudyReports(LogKey key, DocumentReader documents) {
        return new StudyReports(key.origin(), documents::bytes);
    }

    @Bean
    ComparisonReports queryComparisonReports(LogKey key, DocumentReader documents) {
        return new ComparisonReports(key.origin(), documents::bytes);
    }

    @Bean
    LatestStatistics queryLatestStatistics(QueryDatabase database) {
        return new LatestStatistics(database);
    }

    @Bean
    LiveFeed queryLiveFeed(Reads reads, Positions positions, StatisticsBoard board) {
        return new LiveFeed(reads, positions, board);
    }

    @Bean
    BundleController queryBundleController(Reads reads, LogKey key) {
        return new BundleController(reads, key, Schemas.files());
    }
}
