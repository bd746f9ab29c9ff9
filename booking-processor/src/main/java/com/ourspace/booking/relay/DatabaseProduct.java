package com.ourspace.booking.relay;

import io.debezium.connector.mariadb.MariaDbConnector;
import io.debezium.connector.mysql.MySqlConnector;
import java.util.Locale;

/** The database servers whose log can be read, with the reader for each. */
enum DatabaseProduct {
    MYSQL(MySqlConnector.class.getName()) {
        @Override
        String sslMode(String ofTheDriver) {
            return ofTheDriver.toLowerCase(Locale.ROOT);
        }
    },
    MARIADB(MariaDbConnector.class.getName()) {
        @Override
        String sslMode(String ofTheDriver) {
            return switch (ofTheDriver) {
                case "DISABLED" -> "disable";
                // This reader has no mode that encrypts only if the server can.
                case "PREFERRED", "REQUIRED" -> "trust";
                case "VERIFY_CA" -> "verify-ca";
                case "VERIFY_IDENTITY" -> "verify-full";
                default -> throw new IllegalArgumentException("Unknown sslMode " + ofTheDriver);
            };
        }
    };

    private final String readerClass;

    DatabaseProduct(String readerClass) {
        this.readerClass = readerClass;
    }

    String readerClass() {
        return readerClass;
    }

    /** The reader's word for a value of the driver's {@code sslMode}. */
    abstract String sslMode(String ofTheDriver);
}
