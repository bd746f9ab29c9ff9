package com.ourspace.contracts.account;

/** Why a balance changed. */
public enum PointsKind {
    /** Points that were given. */
    GRANT,
    /** An order was paid. */
    PAY,
    /** A paid order was cancelled. */
    REFUND,
    /** An operator put the ledger right. */
    ADJUST
}
