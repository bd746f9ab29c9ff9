package com.ourspace.media.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.media.architecture.bad.ClockReader;
import com.ourspace.media.architecture.bad.FieldInjected;
import com.ourspace.media.architecture.bad.IdMaker;
import com.ourspace.media.architecture.bad.ImageService;
import com.ourspace.media.architecture.bad.NeighbourUser;
import com.ourspace.media.architecture.bad.ObjectStoreUser;
import com.ourspace.media.architecture.bad.RecordUser;
import com.ourspace.media.picture.bad.PictureThatKnowsS3;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class MediaArchitectureTest {

    private static final JavaClasses MEDIA = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.ourspace.media");

    private static final ArchRule PICTURES = classes()
            .that(resideInAPackage("..media.picture.."))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.imageio..",
                    "com.twelvemonkeys.imageio..",
                    "com.drew..",
                    "net.coobird.thumbnailator..",
                    "org.jspecify.annotations..",
                    "com.ourspace.contracts.image..",
                    "com.ourspace.media.picture..")
            .because("what becomes of bytes is tried with bytes alone, by the hundred, without a broker or a bucket");

    private static final ArchRule OBJECT_STORE = noClasses()
            .that(resideOutsideOfPackages("..media.shelf.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..")
            .because("keys, access rights and cache headers stand in one place");

    private static final ArchRule RECORDS = noClasses()
            .that(resideOutsideOfPackages("..media.log..", "..media.image.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
            .because("acknowledgements and offsets are dealt with where a batch is, and nowhere else");

    private static final ArchRule NEIGHBOURS = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("com.ourspace..")
                    .and(resideOutsideOfPackages("com.ourspace.media..", "com.ourspace.contracts..")))
            .because("services share messages, never code");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is an input: a test moves it by a day without waiting for one");

    private static final ArchRule NO_RANDOM_IDS = noClasses()
            .should()
            .callMethod(UUID.class, "randomUUID")
            .because("a command that is done twice has one outcome, under one id");

    private static final ArchRule NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .because("such a name holds anything, so it tells nothing");

    private static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what a class needs stands in its constructor");

    private static final ArchRule NULL_MARKED = classes()
            .that(simpleName("package-info"))
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("absence is said in the type, and NullAway checks only marked packages");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(PICTURES, PictureThatKnowsS3.class),
                Arguments.of(OBJECT_STORE, ObjectStoreUser.class),
                Arguments.of(RECORDS, RecordUser.class),
                Arguments.of(NEIGHBOURS, NeighbourUser.class),
                Arguments.of(NO_CLOCK, ClockReader.class),
                Arguments.of(NO_RANDOM_IDS, IdMaker.class),
                Arguments.of(NAMES, ImageService.class),
                Arguments.of(NO_FIELD_INJECTION, FieldInjected.class),
                Arguments.of(NULL_MARKED, badPackage()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(MEDIA);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bites(ArchRule rule, Class<?> bad) {
        JavaClasses onlyTheBadOne = new ClassFileImporter().importClasses(bad);

        assertThat(rule.evaluate(onlyTheBadOne).hasViolation()).isTrue();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(MEDIA.stream().map(JavaClass::getPackage).distinct())
                .allMatch(javaPackage -> javaPackage.tryGetPackageInfo().isPresent());
    }

    private static Class<?> badPackage() {
        try {
            return Class.forName(ClockReader.class.getPackageName() + ".package-info");
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
