package com.ourspace.messaging.architecture.bad;

import javax.sql.DataSource;

/** Bad: needs a database, which not every service has. */
public record DatabaseUser(DataSource database) {}
