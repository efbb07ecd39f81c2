package io.modeltrail.stats;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// A readout computed again on another machine must have the same bytes. [Math] may differ in the last digit from one
/// processor to the next, [StrictMath] never does; the four operations and the square root are exact in either.
class ArithmeticTest {

    @Test
    void noStatisticDependsOnTheProcessor() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.modeltrail.stats");

        noClasses()
                .that()
                .resideOutsideOfPackages("..simulation..", "..bench..")
                .should(callMethodWhere(target(owner(Predicates.equivalentTo(Math.class)))
                        .and(target(nameMatching(
                                "log|exp|log1p|expm1|pow|log10|sinh?|cosh?|tanh?|a(sin|cos|tan2?)|cbrt" + "|hypot")))))
                .check(classes);
    }
}
