package com.ourspace.booking.wallet;

import com.ourspace.contracts.account.GrantReason;
import java.util.UUID;

/**
 * Why an operator gave points.
 *
 * @param id the command's message id; one command is one grant
 * @param by the operator's user id
 */
public record Grant(UUID id, GrantReason reason, long by) {}
