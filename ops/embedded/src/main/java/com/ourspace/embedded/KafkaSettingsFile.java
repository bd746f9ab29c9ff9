package com.ourspace.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file with settings of Kafka clients, in the format that Kafka's own tools take as {@code --command-config}. */
public final class KafkaSettingsFile {

    private KafkaSettingsFile() {}

    /** The settings in a file; none without a file. */
    public static Map<String, String> read(@Nullable Path file) {
        if (file == null) {
            return Map.of();
        }
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return settings.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, settings::getProperty));
    }
}
