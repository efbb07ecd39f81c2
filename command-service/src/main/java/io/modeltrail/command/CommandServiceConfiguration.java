package io.modeltrail.command;

import io.modeltrail.command.artifact.ArtifactProperties;
import io.modeltrail.command.artifact.ArtifactReader;
import io.modeltrail.command.catalog.axon.CatalogDeciders;
import io.modeltrail.command.catalog.axon.RegisteredVersions;
import io.modeltrail.command.catalog.web.ModelController;
import io.modeltrail.command.catalog.web.SafetyUpdateController;
import io.modeltrail.command.catalog.web.VersionController;
import io.modeltrail.command.change.axon.ChangeDeciders;
import io.modeltrail.command.change.web.ChangeControlPlanController;
import io.modeltrail.command.change.web.ChangeController;
import io.modeltrail.command.compliance.axon.ComplianceDeciders;
import io.modeltrail.command.compliance.web.ComplianceController;
import io.modeltrail.command.complianceaudit.axon.ComplianceAuditDeciders;
import io.modeltrail.command.complianceaudit.web.ComplianceAuditController;
import io.modeltrail.command.decider.DecidingBus;
import io.modeltrail.command.decider.DecidingProperties;
import io.modeltrail.command.dispatch.CommandDispatcher;
import io.modeltrail.command.dispatch.DispatchProperties;
import io.modeltrail.command.dispatch.LifecycleCommands;
import io.modeltrail.command.document.DocumentConfiguration;
import io.modeltrail.command.document.DocumentStore;
import io.modeltrail.command.experiment.axon.ExperimentDeciders;
import io.modeltrail.command.experiment.web.ExperimentController;
import io.modeltrail.command.identity.CommandSecurity;
import io.modeltrail.command.identity.axon.IdentityDeciders;
import io.modeltrail.command.identity.axon.KnownIdentities;
import io.modeltrail.command.identity.web.IdentityController;
import io.modeltrail.command.incident.axon.IncidentDeciders;
import io.modeltrail.command.incident.web.IncidentController;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.command.log.KafkaProperties;
import io.modeltrail.command.log.LogConfiguration;
import io.modeltrail.command.observation.ObservationController;
import io.modeltrail.command.observation.ObservationProducer;
import io.modeltrail.command.observation.ObservationProperties;
import io.modeltrail.command.policy.axon.PolicyDeciders;
import io.modeltrail.command.policy.web.PolicyController;
import io.modeltrail.command.risk.axon.RiskDeciders;
import io.modeltrail.command.risk.web.RiskController;
import io.modeltrail.command.rollout.axon.RolloutDeciders;
import io.modeltrail.command.rollout.web.RolloutController;
import io.modeltrail.command.rollout.web.TargetController;
import io.modeltrail.command.study.axon.StudyDeciders;
import io.modeltrail.command.study.results.StoredComparisons;
import io.modeltrail.command.study.results.StoredResults;
import io.modeltrail.command.study.web.StudyController;
import io.modeltrail.command.submission.axon.SubmissionDeciders;
import io.modeltrail.command.submission.web.SubmissionController;
import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.command.web.CommandErrors;
import io.modeltrail.command.web.OtherPaths;
import io.modeltrail.events.wire.EventEnvelope;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Everything of command-service, importable into any context.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    ArtifactProperties.class,
    DecidingProperties.class,
    DispatchProperties.class,
    ObservationProperties.class
})
@Import({
    LogConfiguration.class,
    DocumentConfiguration.class,
    CommandSecurity.class,
    CommandErrors.class,
    ModelController.class,
    SafetyUpdateController.class,
    VersionController.class,
    TargetController.class,
    RolloutController.class,
    ExperimentController.class,
    IdentityController.class,
    IncidentController.class,
    RiskController.class,
    ChangeController.class,
    ChangeControlPlanController.class,
    StudyController.class,
    ComplianceController.class,
    ComplianceAuditController.class,
    SubmissionController.class,
    PolicyController.class,
    OtherPaths.class
})
public class CommandServiceConfiguration {

    @Bean
    KnownIdentities commandKnownIdentities(EventLog log) {
        return new KnownIdentities(DecidingBus.histories(log));
    }

    @Bean
    ArtifactReader commandArtifactReader(ArtifactProperties properties) {
        return new ArtifactReader(properties, Clock.systemUTC());
    }

    @Bean
    DecidingBus commandDecidingBus(
            EventLog log,
            DocumentStore documents,
            ArtifactReader artifacts,
            KnownIdentities identities,
            DecidingProperties properties) {
        return decidingBus(log, documents, artifacts, identities::onAppended, properties);
    }

    /// The same without a look at any artifact.
    public static DecidingBus decidingBus(
            EventLog log, DocumentStore documents, Consumer<EventEnvelope> onAppended, DecidingProperties properties) {
        return decidingBus(log, documents, ArtifactReader.none(), onAppended, properties);
    }

    /// Every rule of this service over one log, with the documents that it names and the artifacts within reach.
    /// `onAppended` is told of every event after it is durable.
    public static DecidingBus decidingBus(
            EventLog log,
            DocumentStore documents,
            ArtifactReader artifacts,
            Consumer<EventEnvelope> onAppended,
            DecidingProperties properties) {
        var histories = DecidingBus.histories(log);
        var registered = new RegisteredVersions(histories, log::streamsBeginning);
        return new DecidingBus(
                log,
                List.of(
                        CatalogDeciders.models(histories),
                        CatalogDeciders.versions(histories, registered, new StoredComparisons(documents), artifacts),
                        RolloutDeciders.targets(histories),
                        RolloutDeciders.rollouts(histories),
                        ExperimentDeciders.experiments(histories),
                        ChangeDeciders.requests(histories),
                        ChangeDeciders.plans(histories),
                        StudyDeciders.studies(histories, new StoredResults(documents)),
                        IncidentDeciders.incidents(histories),
                        IdentityDeciders.identities(),
                        RiskDeciders.riskFiles(histories),
                        ComplianceDeciders.justifications(histories),
                        ComplianceAuditDeciders.audits(),
                        SubmissionDeciders.submissions(log, histories),
                        PolicyDeciders.policies()),
                onAppended.andThen(registered::onAppended),
                properties);
    }

    @Bean
    CommandDispatcher commandDispatcher(
            DecidingBus bus, EventLog log, KnownIdentities identities, DispatchProperties properties) {
        return new CommandDispatcher(bus, log, identities, InstantSource.system(), properties);
    }

    @Bean
    LifecycleCommands commandLifecycleCommands(
            CommandDispatcher dispatcher, KafkaProperties broker, DispatchProperties properties) {
        return new LifecycleCommands(dispatcher, InstantSource.system(), broker, properties);
    }

    @Bean
    CommandEndpoint commandEndpoint(CommandDispatcher dispatcher, EventLog log, DispatchProperties properties) {
        return new CommandEndpoint(dispatcher, log, InstantSource.system(), properties);
    }

    @Bean
    ObservationController commandObservationController(
            ObservationProducer producer, ObservationProperties limits, KnownIdentities identities) {
        return new ObservationController(producer, limits, identities, InstantSource.system());
    }

    @Bean
    ObservationProducer commandObservationProducer(KafkaProperties broker) {
        return new ObservationProducer(broker);
    }
}
