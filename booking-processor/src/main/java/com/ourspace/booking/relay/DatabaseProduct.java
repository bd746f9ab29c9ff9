package com.ourspace.booking.relay;

import io.debezium.connector.mariadb.MariaDbConnector;
import io.debezium.connector.mysql.MySqlConnector;

/** The database servers whose log can be read, with the reader for each. */
enum DatabaseProduct {
    MYSQL(MySqlConnector.class.getName()),
    MARIADB(MariaDbConnector.class.getName());

    private final String readerClass;

    DatabaseProduct(String readerClass) {
        this.readerClass = readerClass;
    }

    String readerClass() {
        return readerClass;
    }
}
