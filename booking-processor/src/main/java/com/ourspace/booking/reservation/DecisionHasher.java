package com.ourspace.booking.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.Facts;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.MessageType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes decisions as JSON and hashes them: the same decision has the same text and hash, wherever it is made. */
@Component
class DecisionHasher {

    /** The hash before the first decision of a space-date. */
    static final byte[] NO_HASH = new byte[32];

    private final JsonMapper json;

    DecisionHasher(JsonMapper json) {
        this.json = json.rebuild().addMixIn(Facts.class, StoredFacts.class).build();
    }

    String facts(Facts facts) {
        return json.writeValueAsString(facts);
    }

    /** The facts that are stored as this text. */
    Facts facts(String column) {
        return json.readValue(column, Facts.class);
    }

    /**
     * A decision as it is stored and published.
     *
     * @param previous the hash of the decision before it on its space-date
     * @param cause the envelope of its command
     */
    DecisionRecord record(byte[] previous, Decision decision, Envelope cause) {
        String facts = facts(decision.facts());
        List<String> events =
                decision.events().stream().map(json::writeValueAsString).toList();
        return new DecisionRecord(decision, cause, facts, events, hash(previous, decision, facts, events));
    }

    /** SHA-256 of the hash before it and of everything the decision says, its facts and events included. */
    private byte[] hash(byte[] previous, Decision decision, String facts, List<String> events) {
        StringBuilder text = new StringBuilder(HexFormat.of().formatHex(previous))
                .append('\n')
                .append(decision.spaceDate().key())
                .append('\n')
                .append(decision.commandId())
                .append('\n')
                .append(json.writeValueAsString(decision.at()))
                .append('\n')
                .append(facts);
        for (int index = 0; index < events.size(); index++) {
            text.append('\n')
                    .append(MessageType.of(decision.events().get(index)).wireName())
                    .append(' ')
                    .append(events.get(index));
        }
        return sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Members that are mostly empty are left out, so that older facts keep their hashes. */
    private abstract static class StoredFacts {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract SortedSet<UUID> takenOrders();
    }
}
