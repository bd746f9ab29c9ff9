package com.ourspace.api.account;

/** The states of an account; only an ACTIVE one may act. */
enum AccountStatus {
    ACTIVE,
    SUSPENDED,
    ERASED
}
