package com.ourspace.standalone.client;

/**
 * The session of a signed-in user.
 *
 * @param token the bearer token, which must not be printed
 */
public record Session(long userId, String nickname, String token) {

    @Override
    public String toString() {
        return nickname;
    }
}
