package com.ourspace.booking.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.Facts;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.ReservationEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A decision as text, the same for the same decision wherever and whenever it is made: what its hash is taken of. */
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

    Facts facts(String column) {
        return json.readValue(column, Facts.class);
    }

    /** SHA-256 over the hash before it and everything the decision says, its facts and events included. */
    byte[] hash(byte[] previous, Decision decision) {
        return hash(previous, decision, facts(decision.facts()));
    }

    /** @param facts the decision's, as text */
    byte[] hash(byte[] previous, Decision decision, String facts) {
        return sha256().digest(text(previous, decision, facts).getBytes(StandardCharsets.UTF_8));
    }

    private String text(byte[] previous, Decision decision, String facts) {
        StringBuilder text = new StringBuilder(HexFormat.of().formatHex(previous))
                .append('\n')
                .append(decision.spaceDate().key())
                .append('\n')
                .append(decision.commandId())
                .append('\n')
                .append(json.writeValueAsString(decision.at()))
                .append('\n')
                .append(facts);
        for (ReservationEvent event : decision.events()) {
            text.append('\n')
                    .append(MessageType.of(event).wireName())
                    .append(' ')
                    .append(json.writeValueAsString(event));
        }
        return text.toString();
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
