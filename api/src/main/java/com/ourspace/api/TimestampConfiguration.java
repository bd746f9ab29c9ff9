package com.ourspace.api;

import com.ourspace.contracts.Timestamps;
import java.time.Instant;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes every instant with exactly three digits of a second. */
@Configuration(proxyBeanMethods = false)
class TimestampConfiguration {

    @Bean
    JsonMapperBuilderCustomizer milliseconds() {
        SimpleModule timestamps = new SimpleModule("timestamps").addSerializer(Instant.class, new Milliseconds());
        return builder -> builder.addModule(timestamps);
    }

    private static final class Milliseconds extends ValueSerializer<Instant> {

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(Timestamps.text(instant));
        }
    }
}
