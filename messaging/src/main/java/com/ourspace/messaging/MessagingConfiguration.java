package com.ourspace.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The beans of this module. A service imports this configuration. */
@Configuration(proxyBeanMethods = false)
public class MessagingConfiguration {

    @Bean
    RecordReader recordReader(JsonMapper json) {
        return new RecordReader(json);
    }
}
