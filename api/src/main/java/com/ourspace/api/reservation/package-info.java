/** Orders: requests, payments and cancellations are published to the log, and shown as their events are read. */
@NullMarked
package com.ourspace.api.reservation;

import org.jspecify.annotations.NullMarked;
