package com.ourspace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.architecture.bad.CalendarReader;
import com.ourspace.architecture.bad.FieldConfigured;
import com.ourspace.architecture.bad.FieldInjected;
import com.ourspace.architecture.bad.Impatient;
import com.ourspace.architecture.bad.NumberedByChance;
import com.ourspace.architecture.bad.OrderService;
import com.ourspace.architecture.bad.RandomInDomain;
import com.ourspace.architecture.bad.RandomUser;
import com.ourspace.architecture.bad.circle.one.One;
import com.ourspace.architecture.bad.circle.two.Two;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final String BAD = OrderService.class.getPackageName();

    static Stream<Arguments> rulesAndWhatBreaksThem() throws ClassNotFoundException {
        return Stream.of(
                broken(Rules.NULL_MARKED, Class.forName(BAD + ".package-info")),
                broken(Rules.EXPLAINED, One.class),
                broken(Rules.NO_CLOCK, CalendarReader.class),
                broken(Rules.NO_CLOCK, Impatient.class),
                broken(Rules.NAMES, OrderService.class),
                broken(Rules.NO_FIELD_INJECTION, FieldInjected.class),
                broken(Rules.NO_FIELD_INJECTION, FieldConfigured.class),
                broken(Rules.noNeighbours(One.class.getPackageName()), One.class),
                broken(Rules.noCircles(BAD + ".circle"), One.class, Two.class),
                broken(Rules.noChanceIn("..bad.."), NumberedByChance.class),
                broken(Rules.noChanceIn("..bad.."), RandomUser.class),
                broken(Rules.noChanceIn("..bad.."), RandomInDomain.class));
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhatBreaksThem")
    void bites(ArchRule rule, List<Class<?>> bad) {
        JavaClasses onlyTheBadOnes = new ClassFileImporter().importClasses(bad);

        assertThat(rule.evaluate(onlyTheBadOnes).hasViolation()).isTrue();
    }

    @Test
    void aPackageWithASentenceIsExplained() {
        JavaClasses all = new ClassFileImporter().importPackages(BAD);

        assertThat(Rules.EXPLAINED.evaluate(all).getFailureReport().getDetails())
                .containsExactlyInAnyOrder(One.class.getName(), Two.class.getName());
    }

    private static Arguments broken(ArchRule rule, Class<?>... bad) {
        return Arguments.of(rule, List.of(bad));
    }
}
