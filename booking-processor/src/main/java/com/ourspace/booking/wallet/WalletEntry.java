package com.ourspace.booking.wallet;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a user's ledger. Entries never change.
 *
 * @param event the entry as it is published
 * @param grant the operator's grant; null for a payment, a refund and the welcome points
 * @param cause the envelope of the message that led to it; its id is that of the grant, if it is one
 */
record WalletEntry(PointsChanged event, @Nullable GrantPoints grant, Envelope cause) {}
