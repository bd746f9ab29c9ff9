package com.ourspace.api.idempotency;

import java.util.UUID;

/**
 * A request with an idempotency key.
 *
 * @param id id of the command or answer; derived from user and key alone, so that one key is one command at all
 *     endpoints
 * @param digest HMAC-SHA256 (hex) of method, path and body; another digest under the same id is another request
 */
public record KeyedRequest(UUID id, long userId, String digest) {}
