package com.ourspace.api.account;

/** Whether an account may act. */
enum AccountStatus {
    ACTIVE,
    SUSPENDED,
    ERASED
}
