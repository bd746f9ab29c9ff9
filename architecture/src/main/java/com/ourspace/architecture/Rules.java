package com.ourspace.architecture;

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

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Rules that more than one module keeps; {@code RulesTest} shows each of them biting. */
public final class Rules {

    static final ArchRule NULL_MARKED = classes()
            .that(simpleName("package-info"))
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("absence is said in the type, and NullAway checks only marked packages");

    static final ArchRule EXPLAINED = classes()
            .should(holdFor("live in a package that says what it is for", Rules::livesInAnExplainedPackage))
            .because("who looks for a place to read or to write asks the packages first");

    /** Also for {@code now(clock)}: an instant of that clock is asked of the clock itself. */
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time comes with a record, or is asked of a Clock that a test can set");

    static final ArchRule NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Service|Impl|Utils?|Helper|Manager)")
            .because("such a name holds anything, so it tells nothing");

    /** Spring's annotations by name: the contracts take rules from here, and know no Spring. */
    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .because("what a class needs stands in its constructor");

    private Rules() {}

    /** What a module keeps, whatever it is for. */
    public static List<ArchRule> ofEveryModule() {
        return List.of(NULL_MARKED, EXPLAINED, NO_CLOCK, NAMES);
    }

    /** What the service keeps that lives below the package {@code root}. */
    public static List<ArchRule> ofAService(String root) {
        return Stream.concat(
                        ofEveryModule().stream(), Stream.of(NO_FIELD_INJECTION, noNeighbours(root), noCircles(root)))
                .toList();
    }

    /** Below {@code root} nobody knows another module's code, but the contracts and the rules about uploaded images. */
    static ArchRule noNeighbours(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("com.ourspace..")
                        .and(resideOutsideOfPackages(root + "..", "com.ourspace.contracts..", "com.ourspace.image..")))
                .because("services share messages and what an image may be, and no other code");
    }

    /** The packages next below {@code root}, each with all below it, know each other in one direction only. */
    static ArchRule noCircles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another is read after it, and two that need each other are one");
    }

    /** In such packages ({@code "..domain.."}) nothing is left to chance: for what a retry or a replay does again. */
    public static ArchRule noChanceIn(String packages) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .because("what is done again, by a retry or a replay, has the same outcome and the same ids");
    }

    /** A condition on a type in words, and in code. */
    public static ArchCondition<JavaClass> holdFor(String description, Predicate<JavaClass> type) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                events.add(new SimpleConditionEvent(each, type.test(each), each.getName()));
            }
        };
    }

    private static boolean livesInAnExplainedPackage(JavaClass type) {
        return type.getPackage().tryGetPackageInfo().isPresent();
    }
}
