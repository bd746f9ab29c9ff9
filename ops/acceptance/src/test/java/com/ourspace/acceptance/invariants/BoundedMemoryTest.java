package com.ourspace.acceptance.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The memory of a check does not depend on the number of orders: a JVM with little of it checks many. More of both by
 * {@code -Dourspace.check.orders=10000000 -Dourspace.check.heap=512}.
 */
class BoundedMemoryTest {

    private static final int ORDERS = Integer.getInteger("ourspace.check.orders", 20_000);
    private static final int HEAP_MEGABYTES = Integer.getInteger("ourspace.check.heap", 28);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSmallHeapChecksALogThatDoesNotFitIntoIt() throws IOException, InterruptedException {
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SyntheticOrders.class.getName(),
                        Integer.toString(ORDERS),
                        folder.toString(),
                        Integer.toString((HEAP_MEGABYTES << 20) / 10))
                .redirectErrorStream(true)
                .start();

        String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        System.out.println(output);
        assertThat(check.waitFor()).as(output).isZero();
        assertThat(output)
                .contains(ORDERS + " orders")
                .contains("I8 decision 00000001-0000-0000-0000-000000000000 has no event")
                .doesNotContain("I5", "I6", "I7", "I9", "I10", "I11");
    }
}
