package com.ourspace.contracts.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.repository.NamedTests.NamedTest;
import org.junit.jupiter.api.Test;

/** The tests that {@code docs/growth.md} names must exist. */
class GrowthPageTest {

    @Test
    void everyTestItNamesExists() {
        assertThat(NamedTests.in(NamedTests.page("growth.md")))
                .hasSizeGreaterThan(8)
                .allSatisfy(NamedTest::exists);
    }
}
