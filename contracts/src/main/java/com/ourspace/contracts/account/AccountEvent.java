package com.ourspace.contracts.account;

import com.ourspace.contracts.Message;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event about a user. It contains the user's id and no personal data. */
public sealed interface AccountEvent extends Message {

    /** The user's id. */
    long userId();

    @Override
    default String key() {
        return Long.toString(userId());
    }

    @Override
    default String subject() {
        return Long.toString(userId());
    }

    /**
     * A user signed in for the first time.
     *
     * @param at time of the sign-in
     */
    record UserSeen(long userId, Instant at) implements AccountEvent {}

    /**
     * An operator suspended a user, who may not book until reinstated.
     *
     * @param seq number of this change of the user's status, from 1; readers drop a number that is not newer than the
     *     one they know
     * @param at time of the change
     */
    record UserSuspended(long userId, long seq, Instant at) implements AccountEvent {}

    /**
     * An operator reinstated a suspended user, who may book again.
     *
     * @param seq number of this change of the user's status, from 1; readers drop a number that is not newer than the
     *     one they know
     * @param at time of the change
     */
    record UserReinstated(long userId, long seq, Instant at) implements AccountEvent {}

    /**
     * An entry was added to a user's ledger. There is one such event per entry.
     *
     * @param seq number of the entry in the user's ledger, from 1, without gaps
     * @param amount points added, or taken if negative; 1 point is worth 1 KRW
     * @param balanceAfter balance after the entry, in points; never negative
     * @param kind kind of the entry
     * @param orderId order that was paid or refunded; absent for other kinds
     * @param at decision time
     */
    record PointsChanged(
            long userId,
            long seq,
            long amount,
            long balanceAfter,
            PointsKind kind,
            @Nullable UUID orderId,
            Instant at) implements AccountEvent {}
}
