package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Half;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An owner of halves of a space-date: an order, or a host's block. */
public sealed interface Claimant permits Order, Block {

    /** The id of the order or the block. */
    UUID id();

    /** Whether this half is taken by it now. */
    boolean takes(Half half);

    /** How its halves are taken. */
    ClaimState claimState();

    /** When its claim lapses by itself; null if it does not. */
    @Nullable
    Instant claimExpiresAt();

    /** Offset of the command that took the halves. */
    long recordOffset();
}
