/** Brings what was decided to Kafka: the outbox, and the relay that empties it. */
@NullMarked
package com.ourspace.booking.relay;

import org.jspecify.annotations.NullMarked;
