package com.ourspace.contracts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that an operator sends to its topic once more, after it became a dead letter. Its key and its {@code ce_id}
 * are those of the first time; two headers tell it from a duplicate.
 *
 * @param number 1 for the first redrive of a record, 2 if that one became a dead letter and is redriven, and so on
 */
public record Redrive(int number) {

    /** Header with {@link #number}. */
    public static final String NUMBER = "redrive-number";
    /** Header with the position of the dead letter: its topic, partition and offset, as {@code TOPIC-5@12}. */
    public static final String DEAD_LETTER = "redrive-of";

    /** More redrives of one record have another reason than the record. */
    public static final int MAX_NUMBER = 99;

    /**
     * Reads a header.
     *
     * @param number the text of the header {@link #NUMBER}, or null if a record has no such header
     * @throws IllegalArgumentException if it is no number from 1 to {@link #MAX_NUMBER}
     */
    public static Optional<Redrive> read(@Nullable String number) {
        if (number == null) {
            return Optional.empty();
        }
        if (!number.matches("[1-9][0-9]?")) {
            throw new IllegalArgumentException("header " + NUMBER + " is not a number from 1 to " + MAX_NUMBER);
        }
        return Optional.of(new Redrive(Integer.parseInt(number)));
    }

    /**
     * The id under which a redriven command is decided. It is the same for every dead letter of one record, so that a
     * record is decided once however often it is redriven.
     *
     * @param messageId the {@code ce_id} of the record
     */
    public UUID commandId(UUID messageId) {
        return UUID.nameUUIDFromBytes((messageId + "/redrive/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
