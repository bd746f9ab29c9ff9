package com.ourspace.booking.architecture.bad.domain;

import org.springframework.jdbc.core.JdbcTemplate;

/** Bad: a rule that asks a database. */
public record StoredOrder(JdbcTemplate jdbc) {}
