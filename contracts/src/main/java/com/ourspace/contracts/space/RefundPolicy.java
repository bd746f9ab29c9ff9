package com.ourspace.contracts.space;

/** The policy that determines the refund when a guest cancels (product page, section 5). */
public enum RefundPolicy {
    FLEXIBLE,
    STANDARD,
    STRICT
}
