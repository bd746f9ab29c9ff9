package com.ourspace.contracts.architecture.bad;

import com.ourspace.contracts.Message;

/** Bad: can change after it was written. */
public final class MutableMessage implements Message {

    private String subject = "";

    public void rename(String changed) {
        subject = changed;
    }

    @Override
    public String key() {
        return "key";
    }

    @Override
    public String subject() {
        return subject;
    }
}
