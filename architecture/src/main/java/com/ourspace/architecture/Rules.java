package com.ourspace.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
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

/**
 * The rules that several modules keep. {@code RulesTest} proves that each of them can fail, unless it says otherwise.
 */
public final class Rules {

    static final ArchRule NULL_MARKED = classes()
            .that(simpleName("package-info"))
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("the type says whether a value may be absent, and NullAway checks only marked packages");

    static final ArchRule DOCUMENTED_PACKAGE = classes()
            .should(satisfy("be in a package with a package-info", Rules::isInDocumentedPackage))
            .because("a reader who looks for a class reads the descriptions of the packages first");

    /**
     * Forbids the machine's clock; {@code now(clock)} is forbidden too, because {@code clock.instant()} says the same.
     */
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time comes from a record, or from a Clock that a test can set");

    static final ArchRule NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Service|Impl|Utils?|Helper|Manager)")
            .because("such a suffix fits every class, so it says nothing");

    /** Names Spring's annotations as text, because {@code contracts} uses this module and has no Spring. */
    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .because("the constructor shows the dependencies of a class");

    /**
     * Names the class as text, because {@code contracts} uses this module. The tests of {@code messaging} prove that
     * the rule can fail: its classes do what the rule forbids to services.
     */
    public static final ArchRule NO_OWN_RECORD_READER = noClasses()
            .should()
            .callMethodWhere(
                    target(owner(name("com.ourspace.contracts.Envelope"))).and(target(name("read"))))
            .because("RecordReader defines for all services which record is unreadable");

    /** Names the class as text and is proved like {@link #NO_OWN_RECORD_READER}. */
    public static final ArchRule NO_OWN_DEAD_LETTERS = noClasses()
            .should()
            .callMethodWhere(target(owner(name("com.ourspace.contracts.DeadLetterHeaders")))
                    .and(target(name("of"))))
            .because("DeadLetters writes each dead letter once, with the same headers in every service");

    /**
     * Names the classes as text, because {@code contracts} uses this module. The tests of {@code messaging} prove that
     * the rule can fail: {@code KafkaClients} does what the rule forbids to all others.
     */
    public static final ArchRule NO_OWN_KAFKA_CLIENT = noClasses()
            .should()
            .callConstructorWhere(target(owner(nameMatching(
                    "org\\.apache\\.kafka\\.clients\\.(consumer\\.Kafka(Share)?Consumer|producer\\.KafkaProducer)"
                            + "|org\\.springframework\\.kafka\\.core\\.(DefaultKafka.*Factory|KafkaAdmin)"))))
            .orShould()
            .callMethodWhere(target(owner(nameMatching("org\\.apache\\.kafka\\.clients\\.admin\\.(Admin|AdminClient)")))
                    .and(target(name("create"))))
            .because("KafkaClients makes every client with the addresses, encryption and credentials of spring.kafka");

    private Rules() {}

    /** The rules of every module. */
    public static List<ArchRule> ofEveryModule() {
        return List.of(NULL_MARKED, DOCUMENTED_PACKAGE, NO_CLOCK, NAMES);
    }

    /** The rules of a service whose root package is {@code root}. */
    public static List<ArchRule> ofAService(String root) {
        return Stream.concat(
                        ofEveryModule().stream(),
                        Stream.of(
                                NO_FIELD_INJECTION,
                                NO_OWN_RECORD_READER,
                                NO_OWN_DEAD_LETTERS,
                                NO_OWN_KAFKA_CLIENT,
                                noOtherModules(root),
                                noCycles(root)))
                .toList();
    }

    /**
     * Classes below {@code root} use no other module's code, except the contracts, the consumption of records and the
     * rules about uploaded images.
     */
    static ArchRule noOtherModules(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("com.ourspace..")
                        .and(resideOutsideOfPackages(
                                root + "..",
                                "com.ourspace.contracts..",
                                "com.ourspace.messaging..",
                                "com.ourspace.image..")))
                .because("services share messages, how they read them and the rules about images, and no other code");
    }

    /** The packages directly below {@code root} do not depend on each other in a cycle. */
    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("two features that depend on each other cannot be understood one at a time");
    }

    /**
     * Classes in these packages (such as {@code "..domain.."}) use no randomness, because a retry or a replay must have
     * the same result.
     */
    public static ArchRule noRandomnessIn(String packages) {
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
                .because("a retry or a replay must have the same outcome and the same ids");
    }

    /** A condition on a type, with its description. */
    public static ArchCondition<JavaClass> satisfy(String description, Predicate<JavaClass> type) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                events.add(new SimpleConditionEvent(each, type.test(each), each.getName()));
            }
        };
    }

    private static boolean isInDocumentedPackage(JavaClass type) {
        return type.getPackage().tryGetPackageInfo().isPresent();
    }
}
