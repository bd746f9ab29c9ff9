package com.ourspace.contracts.account;

/** Why an operator gives points. */
public enum GrantReason {
    /** Something went wrong for the user. */
    GOODWILL,
    /** A campaign. */
    PROMOTION,
    /** The ledger was wrong. */
    CORRECTION
}
