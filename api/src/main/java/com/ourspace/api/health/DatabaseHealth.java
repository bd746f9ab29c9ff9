package com.ourspace.api.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** DOWN while the database does not answer. */
@Component("db")
class DatabaseHealth extends TimedHealth {

    private final JdbcClient jdbc;

    DatabaseHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    Health check() {
        jdbc.sql("SELECT 1").query(Integer.class).single();
        return Health.up().build();
    }
}
