package com.ourspace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.architecture.bad.FieldConfigured;
import com.ourspace.architecture.bad.FieldInjected;
import com.ourspace.architecture.bad.MathRandomUser;
import com.ourspace.architecture.bad.OrderService;
import com.ourspace.architecture.bad.RandomId;
import com.ourspace.architecture.bad.RandomParameter;
import com.ourspace.architecture.bad.SystemDateReader;
import com.ourspace.architecture.bad.SystemTimeReader;
import com.ourspace.architecture.bad.cycle.first.First;
import com.ourspace.architecture.bad.cycle.second.Second;
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

    static Stream<Arguments> rulesWithBadClasses() throws ClassNotFoundException {
        return Stream.of(
                broken(Rules.NULL_MARKED, Class.forName(BAD + ".package-info")),
                broken(Rules.DOCUMENTED_PACKAGE, First.class),
                broken(Rules.NO_CLOCK, SystemDateReader.class),
                broken(Rules.NO_CLOCK, SystemTimeReader.class),
                broken(Rules.NAMES, OrderService.class),
                broken(Rules.NO_FIELD_INJECTION, FieldInjected.class),
                broken(Rules.NO_FIELD_INJECTION, FieldConfigured.class),
                broken(Rules.noOtherModules(First.class.getPackageName()), First.class),
                broken(Rules.noCycles(BAD + ".cycle"), First.class, Second.class),
                broken(Rules.noRandomnessIn("..bad.."), RandomId.class),
                broken(Rules.noRandomnessIn("..bad.."), RandomParameter.class),
                broken(Rules.noRandomnessIn("..bad.."), MathRandomUser.class));
    }

    @ParameterizedTest
    @MethodSource("rulesWithBadClasses")
    void canFail(ArchRule rule, List<Class<?>> bad) {
        JavaClasses badClasses = new ClassFileImporter().importClasses(bad);

        assertThat(rule.evaluate(badClasses).hasViolation()).isTrue();
    }

    @Test
    void aPackageWithAPackageInfoIsDocumented() {
        JavaClasses all = new ClassFileImporter().importPackages(BAD);

        assertThat(Rules.DOCUMENTED_PACKAGE.evaluate(all).getFailureReport().getDetails())
                .containsExactlyInAnyOrder(First.class.getName(), Second.class.getName());
    }

    private static Arguments broken(ArchRule rule, Class<?>... bad) {
        return Arguments.of(rule, List.of(bad));
    }
}
