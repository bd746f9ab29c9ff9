package com.ourspace.acceptance.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine on which a figure was measured. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final long KIB_PER_GIB = 1024L * 1024;

    private Machine() {}

    /** The description, e.g. {@code 2 × Some CPU 2.5 GHz, 24 GiB, Linux 6.1, JDK 25+36}. */
    static String describe() {
        return "%d × %s, %s%s %s, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        value(PROCESSORS, "model name", System.getProperty("os.arch")),
                        memory(value(MEMORY, "MemTotal", "")),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    /** The text for a size such as {@code 25165824 kB}. */
    static String memory(String kibibytes) {
        String digits = kibibytes.replaceAll("\\D", "");
        return digits.isEmpty() ? "" : "%d GiB, ".formatted(Math.round(Double.parseDouble(digits) / KIB_PER_GIB));
    }

    private static String value(Path file, String name, String otherwise) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException none) {
            return otherwise;
        }
    }
}
