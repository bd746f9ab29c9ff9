package com.ourspace.contracts.space;

/** How much comes back when a guest cancels (product page, section 5). */
public enum RefundPolicy {
    FLEXIBLE,
    STANDARD,
    STRICT
}
