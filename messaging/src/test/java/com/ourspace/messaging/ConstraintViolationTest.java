package com.ourspace.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintViolationTest {

    @ParameterizedTest
    @CsvSource({"22001, 1406", "22003, 1264", "23000, 1048", "23000, 1062", "HY000, 1364", "HY000, 1366", "HY000, 3819"
    })
    void isWhatTheValuesOfARowViolate(String state, int code) {
        assertThat(ConstraintViolation.is(refused(state, code))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"08S01, 0", "40001, 1213", "HY000, 1205", "42S02, 1146", "70100, 1317"})
    void isNoLockConnectionOrStatement(String state, int code) {
        assertThat(ConstraintViolation.is(refused(state, code))).isFalse();
    }

    @Test
    void isNoFailureWithoutAState() {
        assertThat(ConstraintViolation.is(refused(null, 0))).isFalse();
        assertThat(ConstraintViolation.is(refused("22", 0))).isFalse();
    }

    private static SQLException refused(@Nullable String state, int code) {
        return new SQLException("refused", state, code);
    }
}
