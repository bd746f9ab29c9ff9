package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/**
 * The registration failed; no space was created.
 *
 * @param registrationId the registration
 * @param code INTERNAL_ERROR, for a command that could not be decided
 */
public record SpaceRejected(UUID registrationId, String code, Instant at) implements SpaceEvent {

    @Override
    public String key() {
        return registrationId.toString();
    }

    @Override
    public String subject() {
        return registrationId.toString();
    }
}
