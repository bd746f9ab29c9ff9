package com.ourspace.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Chooses Hibernate's dialect, MySQL or MariaDB: with this driver, Hibernate cannot detect it. */
@Component
class DialectOfTheServer implements HibernatePropertiesCustomizer {

    private final DataSource database;

    DialectOfTheServer(DataSource database) {
        this.database = database;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        try (Connection connection = database.getConnection()) {
            boolean mariaDb =
                    connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
            Class<?> dialect = mariaDb ? MariaDBDialect.class : MySQLDialect.class;
            properties.put(AvailableSettings.DIALECT, dialect.getName());
        } catch (SQLException away) {
            throw new IllegalStateException("the database's product version is unknown", away);
        }
    }
}
