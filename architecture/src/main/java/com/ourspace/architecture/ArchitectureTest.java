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

/** A module keeps the rules it shares and its own, and its own bite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureTest {

    private final List<ArchRule> shared;
    private final List<OwnRule> own;
    private final JavaClasses module;

    /**
     * Says what one module keeps.
     *
     * @param root the package that holds all of it, such as {@code com.ourspace.api}
     * @param shared what other modules keep, too: see {@link Rules}
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
    void bites(OwnRule own) {
        JavaClasses onlyTheBadOne = new ClassFileImporter().importClasses(own.bad());

        assertThat(own.rule().evaluate(onlyTheBadOne).hasViolation()).isTrue();
    }
}
