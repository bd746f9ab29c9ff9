package com.ourspace.acceptance.load;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The resources that a service uses without requests.
 *
 * @param seconds length of the time without requests
 * @param use resources used in that time
 * @param residentMebibytes resident memory at its end, by the name of the process
 */
record RestResult(double seconds, ResourceUse use, Map<String, Long> residentMebibytes) {

    static final String MARKDOWN_HEAD =
            "| At rest | Seconds | Cores | Resident MiB |%n|---|---:|---|---|%n".formatted();

    private static final double MILLIS_PER_SECOND = 1_000;

    RestResult {
        residentMebibytes = new LinkedHashMap<>(residentMebibytes);
    }

    /** A row under {@link #MARKDOWN_HEAD}; the client only waits, and is left out. */
    String markdownRow() {
        return "| after the warm-up | %.0f | %s | %s |"
                .formatted(
                        seconds,
                        residentMebibytes.keySet().stream()
                                .map(name -> "%s %s".formatted(name, cores(name)))
                                .collect(Collectors.joining(" + ")),
                        residentMebibytes.entrySet().stream()
                                .map(entry -> "%s %d".formatted(entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining(" + ")));
    }

    private String cores(String process) {
        long millis = Objects.requireNonNullElse(use.cpuMillis().get(process), 0L);
        return String.format(Locale.ROOT, "%.3f", millis / MILLIS_PER_SECOND / seconds);
    }
}
