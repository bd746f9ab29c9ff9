package com.ourspace.contracts.space;

import java.time.Instant;
import java.util.UUID;

/**
 * The registration could not be carried out, and no space came of it.
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
