package com.ourspace.media.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.image.ImageCommand;

/** A command as it came, with what stood around it. */
public record ReceivedCommand(Envelope envelope, ImageCommand command) {}
