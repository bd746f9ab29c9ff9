package com.ourspace.api.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;

/** A message as it was read from the log, with what stood around it. */
public record Received(Envelope envelope, Message message) {}
