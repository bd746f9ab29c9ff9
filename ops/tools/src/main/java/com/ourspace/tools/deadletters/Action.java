package com.ourspace.tools.deadletters;

import com.ourspace.tools.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator did with a dead letter: the value of a record of {@code ourspace.dead-letter-actions}, as JSON. Its
 * key is the dead letter.
 *
 * @param deadLetter position of the dead letter
 * @param by who did it: the operator's name on the machine, or the one that was given
 * @param note why, in the operator's words
 * @param repaired the whole record as it is to be redriven
 * @param position of a redrive that begins, the position from which on its record may be in the log; of a redriven
 *     record, its position
 */
record Action(
        String deadLetter,
        Kind kind,
        Instant at,
        String by,
        @Nullable String note,
        @Nullable Content repaired,
        @Nullable String position) {

    /** The kinds of actions. */
    enum Kind {
        EDITED,
        /** Written before the record is sent, so that a redrive that was interrupted is found. */
        REDRIVE_BEGUN,
        REDRIVEN,
        DISCARDED
    }

    static Action edited(DeadLetter letter, Instant at, String by, Content repaired) {
        return new Action(letter.position().toString(), Kind.EDITED, at, by, null, repaired, null);
    }

    static Action begun(DeadLetter letter, Instant at, String by, Position from) {
        return new Action(letter.position().toString(), Kind.REDRIVE_BEGUN, at, by, null, null, from.toString());
    }

    static Action redriven(DeadLetter letter, Instant at, String by, Position to) {
        return new Action(letter.position().toString(), Kind.REDRIVEN, at, by, null, null, to.toString());
    }

    static Action discarded(DeadLetter letter, Instant at, String by, String note) {
        return new Action(letter.position().toString(), Kind.DISCARDED, at, by, note, null, null);
    }

    /** What was done, for people. */
    String sentence() {
        return switch (kind) {
            case EDITED -> "repaired";
            case REDRIVE_BEGUN -> "began to redrive";
            case REDRIVEN -> "redriven as " + position;
            case DISCARDED -> "discarded: " + note;
        };
    }
}
