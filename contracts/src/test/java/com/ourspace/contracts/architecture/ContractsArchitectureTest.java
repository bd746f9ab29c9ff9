package com.ourspace.contracts.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Message;
import com.ourspace.contracts.architecture.bad.ClockReader;
import com.ourspace.contracts.architecture.bad.FrameworkUser;
import com.ourspace.contracts.architecture.bad.IdMaker;
import com.ourspace.contracts.architecture.bad.MutableMessage;
import com.ourspace.contracts.architecture.bad.OpenFamily;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsArchitectureTest {

    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.ourspace.contracts");

    private static final ArchRule DEPENDENCIES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..",
                    "com.ourspace.contracts..")
            .because("every service and tool reads messages, whatever libraries and versions it has");

    private static final ArchRule VALUES = classes()
            .that(are(not(assignableTo(Throwable.class))))
            .should(condition(
                    "be records, enums, interfaces or stateless", ContractsArchitectureTest::isValueOrStateless))
            .because("what was written to the log cannot change any more");

    private static final ArchRule SEALED = classes()
            .that(assignableTo(Message.class))
            .and(not(name(Message.class.getName())))
            .should(condition("be sealed families or records", type -> isSealed(type) || type.isRecord()))
            .because("the compiler then finds every switch that a new message must be added to");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is an input: a replay must judge by the same time");

    private static final ArchRule NO_RANDOM_IDS = noClasses()
            .should()
            .callMethod(UUID.class, "randomUUID")
            .because("ids are inputs: a replay must give the same ones");

    private static final ArchRule NULL_MARKED = classes()
            .that(simpleName("package-info"))
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("absence is said in the type, and NullAway checks only marked packages");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(DEPENDENCIES, FrameworkUser.class),
                Arguments.of(VALUES, MutableMessage.class),
                Arguments.of(SEALED, OpenFamily.class),
                Arguments.of(SEALED, MutableMessage.class),
                Arguments.of(NO_CLOCK, ClockReader.class),
                Arguments.of(NO_RANDOM_IDS, IdMaker.class),
                Arguments.of(NULL_MARKED, badPackage()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(CONTRACTS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bites(ArchRule rule, Class<?> bad) {
        JavaClasses onlyTheBadOne = new ClassFileImporter().importClasses(bad);

        assertThat(rule.evaluate(onlyTheBadOne).hasViolation()).isTrue();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(CONTRACTS.stream().map(JavaClass::getPackage).distinct())
                .allMatch(javaPackage -> javaPackage.tryGetPackageInfo().isPresent());
    }

    private static boolean isValueOrStateless(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isAssignableTo(Enum.class)
                || type.isInterface()
                || type.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean isSealed(JavaClass type) {
        return type.isInterface() && type.reflect().isSealed();
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName()));
            }
        };
    }

    private static Class<?> badPackage() {
        try {
            return Class.forName(FrameworkUser.class.getPackageName() + ".package-info");
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
