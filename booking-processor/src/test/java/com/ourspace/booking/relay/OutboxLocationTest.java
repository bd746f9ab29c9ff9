package com.ourspace.booking.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxLocationTest {

    private static final OutboxLocation ENCRYPTED = OutboxLocation.of(
            "jdbc:mysql://db:3307/ourspace_booking?sslMode=verify_ca&trustCertificateKeyStoreUrl=file:/run/db-ca.p12"
                    + "&trustCertificateKeyStorePassword=a%26b&connectTimeout=1000");

    @Test
    void theLogReaderConnectsToWhereTheJdbcUrlPoints() {
        assertThat(ENCRYPTED.host()).isEqualTo("db");
        assertThat(ENCRYPTED.port()).isEqualTo(3307);
        assertThat(ENCRYPTED.table()).isEqualTo("ourspace_booking.outbox_event");
    }

    @Test
    void theLogReaderVerifiesTheServerAsTheJdbcUrlDemands() {
        assertThat(ENCRYPTED.sslMode()).map(DatabaseProduct.MYSQL::sslMode).contains("verify_ca");
        assertThat(ENCRYPTED.sslMode()).map(DatabaseProduct.MARIADB::sslMode).contains("verify-ca");
        assertThat(ENCRYPTED.keyStores())
                .isEqualTo(
                        Map.of("database.ssl.truststore", "/run/db-ca.p12", "database.ssl.truststore.password", "a&b"));
    }

    @Test
    void withoutSuchParametersTheLogReaderKeepsItsDefaults() {
        OutboxLocation plain = OutboxLocation.of("jdbc:mysql://db/ourspace_booking");

        assertThat(plain.port()).isEqualTo(3306);
        assertThat(plain.sslMode()).isEmpty();
        assertThat(plain.keyStores()).isEmpty();
    }
}
