package com.ourspace.media.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.image.StoreImage;

/** A command as it came, with what stood around it. */
public record ReceivedCommand(Envelope envelope, StoreImage command) {}
