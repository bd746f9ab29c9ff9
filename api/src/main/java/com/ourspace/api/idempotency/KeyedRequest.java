package com.ourspace.api.idempotency;

import java.util.UUID;

/**
 * A request that its user has named by an idempotency key.
 *
 * @param id of whatever comes of it: made of the user and the key alone, so that one key is one command, whichever
 *     endpoint it is sent to
 * @param digest HMAC-SHA256 (hex) of method, path and body; another digest under the same id is another request
 */
public record KeyedRequest(UUID id, long userId, String digest) {}
