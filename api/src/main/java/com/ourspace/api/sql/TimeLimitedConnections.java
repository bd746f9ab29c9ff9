package com.ourspace.api.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Connections beside those of Spring Boot, to the same database with the same settings, on which every answer has a
 * time limit.
 */
@Configuration(proxyBeanMethods = false)
class TimeLimitedConnections {

    static final String QUALIFIER = "timeLimited";

    private static final int MAX_CONNECTIONS = 8;

    /** @param limit the longest time until an answer; the wait for a connection before that is that of all others */
    @Bean(defaultCandidate = false)
    @Qualifier(QUALIFIER)
    DataSource timeLimitedDatabase(
            DataSourceProperties database,
            Environment environment,
            @Value("${ourspace.database.read-timeout}") Duration limit) {
        HikariDataSource connections = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(connections));
        connections.setPoolName("api-time-limited");
        connections.setMaximumPoolSize(MAX_CONNECTIONS);
        connections.setMinimumIdle(1);
        connections.addDataSourceProperty("socketTimeout", String.valueOf(limit.toMillis()));
        return connections;
    }
}
