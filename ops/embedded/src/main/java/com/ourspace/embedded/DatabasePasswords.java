package com.ourspace.embedded;

/** The passwords of the database users. They consist of letters, digits, {@code -} and {@code _}. */
public record DatabasePasswords(String api, String booking, String relay, String root) {

    public DatabasePasswords {
        requirePlain(api);
        requirePlain(booking);
        requirePlain(relay);
        requirePlain(root);
    }

    /** Requires characters that need no quoting in SQL. */
    private static void requirePlain(String password) {
        if (!password.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("A database password has 1 to 64 letters, digits, '-' and '_'.");
        }
    }

    @Override
    public String toString() {
        return "DatabasePasswords[****]";
    }
}
