package com.ourspace.api.account;

/** The role of a user. */
public enum Role {
    GUEST,
    ADMIN
}
