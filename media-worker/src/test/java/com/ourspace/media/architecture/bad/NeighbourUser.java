package com.ourspace.media.architecture.bad;

import com.ourspace.embedded.SharedStack;

/** Breaks: the contracts are all that services share. */
public final class NeighbourUser {

    private NeighbourUser() {}

    public static String neighbour() {
        return SharedStack.class.getName();
    }
}
