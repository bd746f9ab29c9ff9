package com.ourspace.booking.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.booking.architecture.bad.ClockReader;
import com.ourspace.booking.architecture.bad.FieldInjected;
import com.ourspace.booking.architecture.bad.Neighbour;
import com.ourspace.booking.architecture.bad.ReservationService;
import com.ourspace.booking.architecture.bad.domain.Impatient;
import com.ourspace.booking.architecture.bad.domain.NumberedByChance;
import com.ourspace.booking.architecture.bad.domain.StoredOrder;
import com.ourspace.booking.architecture.bad.relay.Gossip;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class BookingArchitectureTest {

    private static final JavaClasses BOOKING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.ourspace.booking");

    private static final ArchRule DOMAIN = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..",
                    "com.ourspace.contracts..",
                    "com.ourspace.booking.reservation.domain..")
            .because(
                    "a hundred thousand histories are decided in a test, and none of them needs a database or a broker");

    private static final ArchRule NO_CHANCE = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .because("a replay of the log must give the same decisions, bit for bit");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("decision time is the record's, and any other time is asked of a Clock that a test can set");

    private static final ArchRule RELAY = noClasses()
            .that()
            .resideInAPackage("..booking..relay..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..booking..reservation..", "..booking..space..", "..booking..guest..")
            .because("it carries what it is given, and a new message must not be a change to it");

    private static final ArchRule NEIGHBOURS = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("com.ourspace..")
                    .and(resideOutsideOfPackages("com.ourspace.booking..", "com.ourspace.contracts..")))
            .because("services share messages, never code");

    private static final ArchRule NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Service|Impl|Utils?|Helper|Manager)")
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
                Arguments.of(DOMAIN, StoredOrder.class),
                Arguments.of(NO_CHANCE, NumberedByChance.class),
                Arguments.of(NO_CLOCK, Impatient.class),
                Arguments.of(NO_CLOCK, ClockReader.class),
                Arguments.of(RELAY, Gossip.class),
                Arguments.of(NEIGHBOURS, Neighbour.class),
                Arguments.of(NAMES, ReservationService.class),
                Arguments.of(NO_FIELD_INJECTION, FieldInjected.class),
                Arguments.of(NULL_MARKED, badPackage()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(BOOKING);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bites(ArchRule rule, Class<?> bad) {
        JavaClasses onlyTheBadOne = new ClassFileImporter().importClasses(bad);

        assertThat(rule.evaluate(onlyTheBadOne).hasViolation()).isTrue();
    }

    @Test
    void featuresKnowEachOtherInOneDirectionOnly() {
        noCirclesUnder("com.ourspace.booking").check(BOOKING);
    }

    @Test
    void aCircleOfFeaturesIsFound() {
        String circle = ClockReader.class.getPackageName() + ".cycle";

        assertThat(noCirclesUnder(circle)
                        .evaluate(new ClassFileImporter().importPackages(circle))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(BOOKING.stream().map(JavaClass::getPackage).distinct())
                .allMatch(javaPackage -> javaPackage.tryGetPackageInfo().isPresent());
    }

    private static ArchRule noCirclesUnder(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another is read after it, and two that need each other are one");
    }

    private static Class<?> badPackage() {
        try {
            return Class.forName(ClockReader.class.getPackageName() + ".package-info");
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
