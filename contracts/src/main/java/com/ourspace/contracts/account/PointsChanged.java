package com.ourspace.contracts.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
public record PointsChanged(
        long userId,
        long seq,
        long amount,
        long balanceAfter,
        PointsKind kind,
        @Nullable UUID orderId,
        Instant at) implements AccountEvent {}
