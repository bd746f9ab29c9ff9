package com.ourspace.api.architecture.bad.web;

import com.ourspace.api.account.SignedIn;

/** Bad: what all features stand on knows one of them. */
public class TableReader {

    long who(SignedIn user) {
        return user.userId();
    }
}
