package com.ourspace.embedded;

/** The port is in use already. */
public final class BusyPortException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public BusyPortException(int port, String wantedBy) {
        super("Port %d is in use already; %s wants it.".formatted(port, wantedBy));
    }
}
