package com.ourspace.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaProcessTest {

    @Test
    void takesTheOperatorsOptionsOneByOne() {
        assertThat(JavaProcess.additionalOptions(" -Xmx2g  -XX:+UseZGC ")).containsExactly("-Xmx2g", "-XX:+UseZGC");
    }

    @Test
    void usesWhatTheJvmHasLearned() {
        assertThat(JavaProcess.trainedOptions("/target/platform.aot"))
                .containsExactly("-XX:AOTCache=/target/platform.aot", "-Xlog:aot*=off");
        assertThat(JavaProcess.trainedOptions(null)).isEmpty();
    }

    @Test
    void addsNoOptionWhereNoneIsGiven() {
        assertThat(JavaProcess.additionalOptions(null)).isEmpty();
        assertThat(JavaProcess.additionalOptions(" ")).isEmpty();
    }
}
