package com.ourspace.contracts.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry was made in a user's ledger; there is one such event per entry.
 *
 * @param seq the entry's number in the user's ledger, from 1, without gaps
 * @param amount points added, or taken if negative; 1 point is worth 1 KRW
 * @param balanceAfter points the user has then; never negative
 * @param kind why
 * @param orderId the order that was paid or refunded; absent for others
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
