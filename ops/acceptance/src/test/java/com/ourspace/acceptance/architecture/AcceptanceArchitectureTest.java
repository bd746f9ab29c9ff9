package com.ourspace.acceptance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.ourspace.acceptance.baseline.bad.ProductUser;
import com.ourspace.architecture.ArchitectureTest;
import com.ourspace.architecture.OwnRule;
import com.ourspace.architecture.Rules;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

class AcceptanceArchitectureTest extends ArchitectureTest {

    private static final String BASELINE_PACKAGE = "com.ourspace.acceptance.baseline..";

    private static final ArchRule BASELINE = noClasses()
            .that()
            .resideInAPackage(BASELINE_PACKAGE)
            .should()
            .dependOnClassesThat(resideInAPackage("com.ourspace..").and(resideOutsideOfPackage(BASELINE_PACKAGE)))
            .because("a yardstick made of the product's code would measure the product");

    AcceptanceArchitectureTest() {
        super(
                "com.ourspace.acceptance",
                Stream.concat(Rules.ofEveryModule().stream(), Stream.of(Rules.NO_OWN_KAFKA_CLIENT))
                        .toList(),
                new OwnRule(BASELINE, ProductUser.class));
    }
}
