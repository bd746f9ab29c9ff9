package com.ourspace.standalone;

import com.ourspace.embedded.DatabasePasswords;
import com.ourspace.embedded.S3Credentials;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The keys and passwords of a platform. They are generated at its first start and readable by its owner only. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 24;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** Reads the secrets from the file; missing ones are generated and stored there. */
    static Secrets in(Path file) {
        Properties values = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            if (addMissing(values)) {
                write(values, file);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        return new Secrets(values);
    }

    /** The key that signs user tokens; base64. */
    public String jwtSecret() {
        return values.getProperty("jwt.secret");
    }

    /** The key that authenticates order ids; base64. */
    public String orderIdSecret() {
        return values.getProperty("orders.id-secret");
    }

    public DatabasePasswords databasePasswords() {
        return new DatabasePasswords(
                values.getProperty("database.api"),
                values.getProperty("database.booking"),
                values.getProperty("database.relay"),
                values.getProperty("database.root"));
    }

    public S3Credentials s3Credentials() {
        return new S3Credentials(values.getProperty("s3.access-key"), values.getProperty("s3.secret-key"));
    }

    private static boolean addMissing(Properties values) {
        int before = values.size();
        values.putIfAbsent("jwt.secret", random(Base64.getEncoder(), KEY_BYTES));
        values.putIfAbsent("orders.id-secret", random(Base64.getEncoder(), KEY_BYTES));
        for (String user : new String[] {"api", "booking", "relay", "root"}) {
            values.putIfAbsent("database." + user, password());
        }
        values.putIfAbsent("s3.access-key", password());
        values.putIfAbsent("s3.secret-key", password());
        return values.size() > before;
    }

    private static String password() {
        return random(Base64.getUrlEncoder().withoutPadding(), PASSWORD_BYTES);
    }

    private static String random(Base64.Encoder encoder, int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return encoder.encodeToString(bytes);
    }

    /** Writes the file in one step: a truncated file of secrets would make the platform's data inaccessible. */
    private static void write(Properties values, Path file) throws IOException {
        StringWriter text = new StringWriter();
        values.store(text, "Generated at the first start; without them the data beside this file cannot be used");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text.toString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
