package com.ourspace.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The schemas and users, which the server creates or updates at each start before it listens. */
final class DatabaseUsers {

    static final String API = "ourspace_api";
    static final String BOOKING = "ourspace_booking";
    static final String RELAY = "ourspace_relay";

    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost");

    private final DatabasePasswords passwords;
    private final List<String> hosts;

    /** Users who connect from this machine. */
    DatabaseUsers(DatabasePasswords passwords) {
        this(passwords, THIS_MACHINE);
    }

    /** Users who connect from these hosts; {@code %} stands for any. */
    DatabaseUsers(DatabasePasswords passwords, List<String> hosts) {
        this.passwords = passwords;
        this.hosts = hosts;
    }

    /** Writes the statements, one a line as the server requires, readable by the file's owner only. */
    void writeTo(Path path) {
        try {
            Files.deleteIfExists(path);
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(path, statements());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        // The statements are not written to the binary log, whose readers do not need them.
        statements.add("SET SESSION sql_log_bin=0;");
        statements.add("CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4;".formatted(API));
        statements.add("CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4;".formatted(BOOKING));
        for (String host : hosts) {
            statements.addAll(user("root", host, passwords.root(), "GRANT ALL ON *.* TO %s WITH GRANT OPTION;"));
            statements.addAll(user(API, host, passwords.api(), "GRANT ALL ON ourspace_api.* TO %s;"));
            statements.addAll(user(BOOKING, host, passwords.booking(), "GRANT ALL ON ourspace_booking.* TO %s;"));
            statements.addAll(user(
                    RELAY,
                    host,
                    passwords.relay(),
                    "GRANT REPLICATION SLAVE, REPLICATION CLIENT, RELOAD, LOCK TABLES ON *.* TO %s;",
                    // A grant on a table that does not exist yet must include CREATE, which is revoked at once.
                    "GRANT CREATE, SELECT, DELETE ON ourspace_booking.outbox_event TO %s;",
                    "REVOKE CREATE ON ourspace_booking.outbox_event FROM %s;"));
        }
        return statements;
    }

    private static List<String> user(String name, String host, String password, String... grants) {
        String account = "'%s'@'%s'".formatted(name, host);
        List<String> statements = new ArrayList<>();
        statements.add("CREATE USER IF NOT EXISTS %s;".formatted(account));
        statements.add("ALTER USER %s IDENTIFIED BY '%s';".formatted(account, password));
        for (String grant : grants) {
            statements.add(grant.formatted(account));
        }
        return statements;
    }
}
