package com.ourspace.api.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.ourspace.api.architecture.bad.ShortCut;
import com.ourspace.api.architecture.bad.classic.CommandWriter;
import com.ourspace.api.architecture.bad.classic.RepositoryUser;
import com.ourspace.api.architecture.bad.web.TableReader;
import com.ourspace.architecture.ArchitectureTest;
import com.ourspace.architecture.OwnRule;
import com.ourspace.architecture.Rules;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Repository;

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

    private static final ArchRule CLASSIC_IMPORTS_NO_REPOSITORY = noClasses()
            .that()
            .resideInAPackage("..classic..")
            .should()
            .dependOnClassesThat(assignableTo(org.springframework.data.repository.Repository.class)
                    .or(annotatedWith(Repository.class))
                    .or(simpleNameEndingWith("Repository"))
                    .or(resideInAnyPackage(
                            "com.ourspace.api.sql..",
                            "java.sql..",
                            "javax.sql..",
                            "jakarta.persistence..",
                            "org.springframework.jdbc..",
                            "org.springframework.data..")))
            .because("it translates what /v1 reads, so both always show the same");

    private static final ArchRule CLASSIC_WRITES_NOTHING = noClasses()
            .that()
            .resideInAPackage("..classic..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "com.ourspace.api.log..",
                    "org.apache.kafka..",
                    "org.springframework.kafka..",
                    "org.springframework.transaction..",
                    "org.springframework.web.client..",
                    "java.net.http..",
                    "software.amazon.."))
            .because("it translates to the use cases of /v1, so no rule can be passed by");

    ApiArchitectureTest() {
        super(
                "com.ourspace.api",
                Rules.ofAService("com.ourspace.api"),
                new OwnRule(ONE_WAY_INTO_THE_LOG, ShortCut.class),
                new OwnRule(WEB_KNOWS_NOBODY, TableReader.class),
                new OwnRule(CLASSIC_IMPORTS_NO_REPOSITORY, RepositoryUser.class),
                new OwnRule(CLASSIC_WRITES_NOTHING, CommandWriter.class));
    }
}
