package com.ourspace.contracts.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.repository.NamedTests.NamedTest;
import org.junit.jupiter.api.Test;

/** The tests that {@code docs/failures.md} names must exist. */
class FailuresPageTest {

    @Test
    void everyTestItNamesExists() {
        assertThat(NamedTests.in(NamedTests.page("failures.md")))
                .hasSizeGreaterThan(10)
                .allSatisfy(NamedTest::exists);
    }
}
