package com.ourspace.contracts.account;

/** The kind of a ledger entry. */
public enum PointsKind {
    /** Points were granted. */
    GRANT,
    /** An order was paid. */
    PAY,
    /** A paid order was cancelled. */
    REFUND,
    /** An operator corrected the ledger. */
    ADJUST
}
