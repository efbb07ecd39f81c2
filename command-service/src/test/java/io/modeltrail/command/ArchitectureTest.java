package io.modeltrail.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.config.DefaultConfigurer;

/// The house rules of this service that a compiler cannot hold.
@AnalyzeClasses(packages = "io.modeltrail.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DOMAIN_IS_PURE_JAVA = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.modeltrail.command..domain..",
                    "io.modeltrail.events..",
                    "io.modeltrail.stats.power..",
                    "io.modeltrail.stats.distribution..",
                    "java..",
                    "org.jspecify..")
            .because("a rule must be readable and testable without a framework");

    @ArchTest
    static final ArchRule DOMAIN_HAS_NO_CLOCK_AND_NO_DICE = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, InstantSource.class, Random.class, ThreadLocalRandom.class)
            .because("replaying the same commands must give the same events");

    @ArchTest
    static final ArchRule OF_THE_STATISTICS_ONLY_ARITHMETIC_IS_CALLED = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.modeltrail.stats..")
                    .and(not(resideInAnyPackage(
                            "io.modeltrail.stats.power..",
                            "io.modeltrail.stats.distribution..",
                            "io.modeltrail.stats.estimate..",
                            "io.modeltrail.stats.validation..",
                            "io.modeltrail.stats.comparison.study.."))))
            .because("command-service borrows formulas, not a process (ADR 0013, ADR 0019)");

    @ArchTest
    static final ArchRule ANALYSES_ARE_COMPUTED_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("io.modeltrail.command.study.results..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.modeltrail.stats.validation..", "io.modeltrail.stats.comparison..")
            .because("a rule decides on findings and never computes them (ADR 0019)");

    @ArchTest
    static final ArchRule STUDIES_KNOW_NO_OTHER_FEATURE = noClasses()
            .that()
            .resideInAPackage("io.modeltrail.command.study..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.modeltrail.command.catalog..",
                    "io.modeltrail.command.rollout..",
                    "io.modeltrail.command.experiment..",
                    "io.modeltrail.command.incident..")
            .because("features meet only in events-schema");

    @ArchTest
    static final ArchRule EXPERIMENTS_AND_INCIDENTS_KNOW_NO_OTHER_FEATURE = noClasses()
            .that()
            .resideInAnyPackage("io.modeltrail.command.experiment..", "io.modeltrail.command.incident..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.modeltrail.command.catalog..", "io.modeltrail.command.rollout..")
            .because("features meet only in events-schema");

    @ArchTest
    static final ArchRule CATALOG_KNOWS_NO_ROLLOUTS = noClasses()
            .that()
            .resideInAPackage("io.modeltrail.command.catalog..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.modeltrail.command.rollout..")
            .because("features meet only in events-schema");

    @ArchTest
    static final ArchRule ROLLOUTS_KNOW_NO_CATALOG = noClasses()
            .that()
            .resideInAPackage("io.modeltrail.command.rollout..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.modeltrail.command.catalog..")
            .because("features meet only in events-schema");

    @ArchTest
    static final ArchRule AXON_STAYS_WHERE_IT_BELONGS = noClasses()
            .that()
            .resideOutsideOfPackages("..axon..", "io.modeltrail.command.decider..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..")
            .because("Axon stores, routes and replays; it holds no rule");

    @ArchTest
    static final ArchRule NOBODY_CALLS_HOME = noClasses()
            .should()
            .callMethod(DefaultConfigurer.class, "defaultConfiguration")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework.updates..")
            .because("with its own modules Axon asks a server of its maker for updates");
}
