package com.ourspace.api.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.ourspace.api.architecture.bad.ShortCut;
import com.ourspace.api.architecture.bad.web.TableReader;
import com.ourspace.architecture.ArchitectureTest;
import com.ourspace.architecture.OwnRule;
import com.ourspace.architecture.Rules;
import com.tngtech.archunit.lang.ArchRule;

class ApiArchitectureTest extends ArchitectureTest {

    private static final ArchRule ONE_WAY_INTO_THE_LOG = noClasses()
            .that()
            .resideOutsideOfPackage("com.ourspace.api.log..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.kafka.core..", "org.apache.kafka.clients.producer..")
            .because("what is accepted was acknowledged, and one class sees to that");

    private static final ArchRule WEB_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.ourspace..")
                    .and(resideOutsideOfPackages("com.ourspace.api.web..", "com.ourspace.api.architecture.bad.web..")))
            .because("every feature answers through it, so it can lean on none");

    ApiArchitectureTest() {
        super(
                "com.ourspace.api",
                Rules.ofAService("com.ourspace.api"),
                new OwnRule(ONE_WAY_INTO_THE_LOG, ShortCut.class),
                new OwnRule(WEB_KNOWS_NOBODY, TableReader.class));
    }
}
