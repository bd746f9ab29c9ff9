package com.ourspace.media.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.ourspace.architecture.ArchitectureTest;
import com.ourspace.architecture.OwnRule;
import com.ourspace.architecture.Rules;
import com.ourspace.media.architecture.bad.ObjectStoreUser;
import com.ourspace.media.architecture.bad.RandomIdUser;
import com.ourspace.media.architecture.bad.RecordUser;
import com.ourspace.media.processing.bad.ObjectStoreUserInProcessing;
import com.tngtech.archunit.lang.ArchRule;

class MediaArchitectureTest extends ArchitectureTest {

    private static final ArchRule IMAGES = classes()
            .that(resideInAPackage("..media.processing.."))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.imageio..",
                    "com.ourspace.image..",
                    "org.jspecify.annotations..",
                    "com.ourspace.contracts.image..",
                    "com.ourspace.media.processing..")
            .because("image processing is tested with hundreds of files, without a broker or a bucket");

    private static final ArchRule OBJECT_STORE = noClasses()
            .that(resideOutsideOfPackages("..media.storage.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..")
            .because("keys, access rights and cache headers are defined in one place");

    private static final ArchRule RECORDS = noClasses()
            .that(resideOutsideOfPackages("..media.image.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
            .because("acknowledgements and offsets belong to the code that handles a batch");

    MediaArchitectureTest() {
        super(
                "com.ourspace.media",
                Rules.ofAService("com.ourspace.media"),
                new OwnRule(IMAGES, ObjectStoreUserInProcessing.class),
                new OwnRule(OBJECT_STORE, ObjectStoreUser.class),
                new OwnRule(RECORDS, RecordUser.class),
                new OwnRule(Rules.noRandomnessIn("com.ourspace.media.."), RandomIdUser.class));
    }
}
