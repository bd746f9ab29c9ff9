package com.ourspace.standalone.client;

/** The platform answered with another status than the caller expects. */
public final class UnexpectedReply extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_CHARACTERS = 400;

    private final transient Reply reply;

    UnexpectedReply(Reply reply) {
        super("%s was answered with %d: %s".formatted(reply.request(), reply.status(), shortened(reply.body())));
        this.reply = reply;
    }

    public Reply reply() {
        return reply;
    }

    private static String shortened(String body) {
        return body.length() <= SHOWN_CHARACTERS ? body : body.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
