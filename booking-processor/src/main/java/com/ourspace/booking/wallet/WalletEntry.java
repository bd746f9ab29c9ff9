package com.ourspace.booking.wallet;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a user's ledger; none is ever changed.
 *
 * @param event the entry as it is published
 * @param grant the grant that it is; null for a payment, a refund and the welcome points
 * @param cause the envelope of the message that led to it
 */
record WalletEntry(PointsChanged event, @Nullable Grant grant, Envelope cause) {}
