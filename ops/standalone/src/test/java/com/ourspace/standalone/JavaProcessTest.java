package com.ourspace.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaProcessTest {

    @Test
    void takesTheOperatorsOptionsOneByOne() {
        assertThat(JavaProcess.additionalOptions(" -Xmx2g  -XX:+UseZGC ")).containsExactly("-Xmx2g", "-XX:+UseZGC");
    }

    @Test
    void addsNoOptionWhereNoneIsGiven() {
        assertThat(JavaProcess.additionalOptions(null)).isEmpty();
        assertThat(JavaProcess.additionalOptions(" ")).isEmpty();
    }
}
