package com.ourspace.api.architecture;

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

import com.ourspace.api.architecture.bad.ClockReader;
import com.ourspace.api.architecture.bad.FieldInjected;
import com.ourspace.api.architecture.bad.Neighbour;
import com.ourspace.api.architecture.bad.OrderService;
import com.ourspace.api.architecture.bad.ShortCut;
import com.ourspace.api.architecture.bad.web.Curious;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class ApiArchitectureTest {

    private static final JavaClasses API = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.ourspace.api");

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

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is asked of a Clock that a test can set");

    private static final ArchRule NEIGHBOURS = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("com.ourspace..")
                    .and(resideOutsideOfPackages("com.ourspace.api..", "com.ourspace.contracts..")))
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
                Arguments.of(ONE_WAY_INTO_THE_LOG, ShortCut.class),
                Arguments.of(WEB_KNOWS_NOBODY, Curious.class),
                Arguments.of(NO_CLOCK, ClockReader.class),
                Arguments.of(NEIGHBOURS, Neighbour.class),
                Arguments.of(NAMES, OrderService.class),
                Arguments.of(NO_FIELD_INJECTION, FieldInjected.class),
                Arguments.of(NULL_MARKED, badPackage()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(API);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bites(ArchRule rule, Class<?> bad) {
        JavaClasses onlyTheBadOne = new ClassFileImporter().importClasses(bad);

        assertThat(rule.evaluate(onlyTheBadOne).hasViolation()).isTrue();
    }

    @Test
    void featuresKnowEachOtherInOneDirectionOnly() {
        noCirclesUnder("com.ourspace.api").check(API);
    }

    @Test
    void circlesAreFound() {
        String bad = "com.ourspace.api.architecture.bad.circle";

        assertThat(noCirclesUnder(bad)
                        .evaluate(new ClassFileImporter().importPackages(bad))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(API.stream().map(JavaClass::getPackage).distinct())
                .allMatch(javaPackage -> javaPackage.tryGetPackageInfo().isPresent());
    }

    private static ArchRule noCirclesUnder(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that can be read alone can be changed alone");
    }

    private static Class<?> badPackage() {
        try {
            return Class.forName("com.ourspace.api.architecture.bad.package-info");
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
