package io.modeltrail.rollout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "io.modeltrail.rollout", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theReactionsKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("..rollout.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.apache.kafka..", "io.micrometer..", "tools.jackson..", "..runtime..");

    @ArchTest
    static final ArchRule theReactionsHaveNeitherClockNorDice = noClasses()
            .that()
            .resideInAPackage("..rollout.plan..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, UUID.class);

    @ArchTest
    static final ArchRule routersKnowNothingOfTheLog = noClasses()
            .that()
            .resideInAPackage("..rollout.router..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..rollout.plan..", "..rollout.runtime..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule springIsOnlyAtTheTop = noClasses()
            .that()
            .resideInAnyPackage("..rollout.plan..", "..rollout.router..", "..rollout.runtime..", "..rollout.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");
}
