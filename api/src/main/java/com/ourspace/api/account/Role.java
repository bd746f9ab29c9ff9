package com.ourspace.api.account;

/** What somebody may do. */
public enum Role {
    GUEST,
    ADMIN
}
