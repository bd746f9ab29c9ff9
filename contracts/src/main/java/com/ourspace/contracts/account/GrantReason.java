package com.ourspace.contracts.account;

/** The reason for which an operator grants points. */
public enum GrantReason {
    /** Compensation for a problem that the user had. */
    GOODWILL,
    /** A marketing campaign. */
    PROMOTION,
    /** A correction of the ledger. */
    CORRECTION
}
