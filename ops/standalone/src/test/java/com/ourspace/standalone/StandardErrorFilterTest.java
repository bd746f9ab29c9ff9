package com.ourspace.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardErrorFilterTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream error = new PrintStream(new StandardErrorFilter(written), true, StandardCharsets.UTF_8);

    @Test
    void leavesAntlrsVersionWarningsOut() {
        error.println(
                "ANTLR Tool version 4.10 used for code generation does not match the current runtime version 4.13.2");
        error.println("The port is taken");

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("The port is taken\n");
    }

    @Test
    void holdsBackNoLineThatHasNotEnded() {
        error.print("Password: ");

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("Password: ");
    }

    @Test
    void passesLinesThatBeginLikeAWarningAndEndOtherwise() {
        error.print("ANT");
        error.println("HILL");

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("ANTHILL\n");
    }
}
