package com.ourspace.standalone.client;

/**
 * Somebody who is signed in.
 *
 * @param token the bearer token; never to be printed
 */
public record Session(long userId, String nickname, String token) {

    @Override
    public String toString() {
        return nickname;
    }
}
