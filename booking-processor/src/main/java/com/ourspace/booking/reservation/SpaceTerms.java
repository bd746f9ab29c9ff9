package com.ourspace.booking.reservation;

import com.ourspace.booking.storage.Rows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The terms of spaces that decisions relied on, in the table {@code space_terms}: each once, by its digest, because a
 * space is decided about many times between two changes.
 */
@Repository
class SpaceTerms {

    private static final int DIGEST_BYTES = 16;
    /** As many spaces as are decided about within some hours; then they are looked up once more. */
    private static final int MAX_KNOWN = 50_000;

    private final JdbcTemplate jdbc;
    /** The digests of terms that are in the table, committed. */
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    SpaceTerms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Saves these terms, each a JSON text, in the current transaction, and returns their digests. */
    Map<String, byte[]> save(Collection<String> terms) {
        Map<String, byte[]> digests = new HashMap<>();
        // In one order, so that two transactions cannot deadlock.
        Map<String, Object[]> unknown = new TreeMap<>();
        for (String text : terms) {
            byte[] digest = known.get(text);
            if (digest == null) {
                digest = digest(text);
                unknown.put(HexFormat.of().formatHex(digest), new Object[] {digest, text});
            }
            digests.put(text, digest);
        }
        Rows.write(
                jdbc,
                "INSERT INTO space_terms (id, terms) VALUES (?, ?) ON DUPLICATE KEY UPDATE id = id",
                List.copyOf(unknown.values()));
        rememberAfterCommit(unknown.values());
        return digests;
    }

    /** Terms that a transaction has saved and rolled back are not in the table. */
    private void rememberAfterCommit(Collection<Object[]> saved) {
        if (!saved.isEmpty() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    if (known.size() > MAX_KNOWN) {
                        known.clear();
                    }
                    saved.forEach(row -> known.put((String) row[1], (byte[]) row[0]));
                }
            });
        }
    }

    private static byte[] digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
