package io.modeltrail.events;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;

/// The rules of this module that no compiler holds.
@AnalyzeClasses(packages = "io.modeltrail", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] JDK = {"java..", "org.jspecify.annotations.."};

    @ArchTest
    static final ArchRule THE_WIRE_KNOWS_NO_FRAMEWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "org.apache.kafka..", "java.sql..");

    @ArchTest
    static final ArchRule EVENTS_AND_COMMANDS_ARE_PLAIN_DATA = classes()
            .that()
            .resideInAnyPackage(
                    "io.modeltrail.events",
                    "io.modeltrail.events.catalog..",
                    "io.modeltrail.events.rollout..",
                    "io.modeltrail.events.experiment..",
                    "io.modeltrail.events.compliance..",
                    "io.modeltrail.events.audit..",
                    "io.modeltrail.events.change..",
                    "io.modeltrail.events.drift..",
                    "io.modeltrail.events.identity..",
                    "io.modeltrail.events.comparison..",
                    "io.modeltrail.events.policy..",
                    "io.modeltrail.events.risk..",
                    "io.modeltrail.events.signing..",
                    "io.modeltrail.events.validation..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.modeltrail.events..").or(resideInAnyPackage(JDK)));

    @ArchTest
    static final ArchRule A_DOSSIER_IS_FOLDED_WITHOUT_A_FRAMEWORK = classes()
            .that()
            .resideInAPackage("io.modeltrail.events.dossier..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.modeltrail.events..")
                    .or(resideInAnyPackage(JDK))
                    .or(resideInAnyPackage("org.pcollections..")));

    @ArchTest
    static final ArchRule AN_EVENT_IS_A_RECORD = classes()
            .that()
            .implement(Event.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule A_COMMAND_IS_A_RECORD = classes()
            .that()
            .implement(Command.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule THE_WIRE_ASKS_NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    /// Whoever verifies the log need not trust anything but a JDK and these few classes.
    @ArchTest
    static final ArchRule THE_LOG_NEEDS_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage("io.modeltrail.log..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.modeltrail.log..").or(resideInAnyPackage(JDK)))
            .allowEmptyShould(true);
}
