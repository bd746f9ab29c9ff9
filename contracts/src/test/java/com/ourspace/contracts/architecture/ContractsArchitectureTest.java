package com.ourspace.contracts.architecture;

import static com.ourspace.architecture.Rules.satisfy;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.ourspace.architecture.ArchitectureTest;
import com.ourspace.architecture.OwnRule;
import com.ourspace.architecture.Rules;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.architecture.bad.FrameworkUser;
import com.ourspace.contracts.architecture.bad.MutableMessage;
import com.ourspace.contracts.architecture.bad.OpenFamily;
import com.ourspace.contracts.architecture.bad.RandomIdMessage;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

class ContractsArchitectureTest extends ArchitectureTest {

    private static final ArchRule DEPENDENCIES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..",
                    "com.ourspace.contracts..")
            .because("every service and tool must be able to read messages, whatever libraries it uses");

    private static final ArchRule VALUES = classes()
            .that(are(not(assignableTo(Throwable.class))))
            .should(satisfy(
                    "be records, enums, interfaces or stateless", ContractsArchitectureTest::isValueOrStateless))
            .because("a message in the log cannot change");

    private static final ArchRule SEALED = classes()
            .that(assignableTo(Message.class))
            .and(not(name(Message.class.getName())))
            .should(satisfy("be sealed families or records", type -> isSealed(type) || type.isRecord()))
            .because("the compiler then finds every switch to which a new message must be added");

    ContractsArchitectureTest() {
        super(
                "com.ourspace.contracts",
                Rules.ofEveryModule(),
                new OwnRule(DEPENDENCIES, FrameworkUser.class),
                new OwnRule(VALUES, MutableMessage.class),
                new OwnRule(SEALED, OpenFamily.class),
                new OwnRule(SEALED, MutableMessage.class),
                new OwnRule(Rules.noRandomnessIn("com.ourspace.contracts.."), RandomIdMessage.class));
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
}
