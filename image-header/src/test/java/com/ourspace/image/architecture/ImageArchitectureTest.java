package com.ourspace.image.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.ourspace.architecture.ArchitectureTest;
import com.ourspace.architecture.OwnRule;
import com.ourspace.architecture.Rules;
import com.ourspace.image.architecture.bad.DecoderUser;
import com.tngtech.archunit.lang.ArchRule;

class ImageArchitectureTest extends ArchitectureTest {

    private static final ArchRule DEPENDENCIES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.lang..",
                    "java.nio..",
                    "java.util..",
                    "org.jspecify.annotations..",
                    "com.ourspace.contracts..",
                    "com.ourspace.image..")
            .because("the API judges images by their structure and must never decode one");

    ImageArchitectureTest() {
        super("com.ourspace.image", Rules.ofEveryModule(), new OwnRule(DEPENDENCIES, DecoderUser.class));
    }
}
