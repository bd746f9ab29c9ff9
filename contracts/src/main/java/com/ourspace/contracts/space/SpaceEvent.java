package com.ourspace.contracts.space;

import com.ourspace.contracts.Message;
import java.time.Instant;
import java.util.UUID;

/** What became of a space. */
public sealed interface SpaceEvent extends Message permits SpaceCreated, SpaceActivated, SpaceRejected {

    /** The registration that the space comes from. */
    UUID registrationId();

    /** When it was decided. */
    Instant at();
}
