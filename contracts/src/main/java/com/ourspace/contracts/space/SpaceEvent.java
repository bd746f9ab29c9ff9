package com.ourspace.contracts.space;

import com.ourspace.contracts.Message;
import java.time.Instant;
import java.util.UUID;

/** What became of a space. */
public sealed interface SpaceEvent extends Message permits SpaceCreated, SpaceActivated, SpaceRejected {

    UUID registrationId();

    Instant at();
}
