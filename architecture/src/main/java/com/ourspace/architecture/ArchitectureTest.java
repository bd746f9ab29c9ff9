package com.ourspace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a module keeps the shared rules and its own, and that each of its own rules can fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureTest {

    private final List<ArchRule> shared;
    private final List<OwnRule> own;
    private final JavaClasses module;

    /**
     * Defines the rules of one module.
     *
     * @param root the package that contains the whole module, such as {@code com.ourspace.api}
     * @param shared rules that other modules keep as well, see {@link Rules}
     */
    protected ArchitectureTest(String root, List<ArchRule> shared, OwnRule... own) {
        this.shared = shared;
        this.own = List.of(own);
        this.module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    Stream<ArchRule> rules() {
        return Stream.concat(shared.stream(), own.stream().map(OwnRule::rule));
    }

    List<OwnRule> ownRules() {
        return own;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(module);
    }

    @ParameterizedTest
    @MethodSource("ownRules")
    void canFail(OwnRule own) {
        JavaClasses badClasses = new ClassFileImporter().importClasses(own.bad());

        assertThat(own.rule().evaluate(badClasses).hasViolation()).isTrue();
    }
}
