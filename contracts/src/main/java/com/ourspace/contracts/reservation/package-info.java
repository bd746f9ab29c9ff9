/** Commands about slots of a space-date, and the events with their outcomes. */
@NullMarked
package com.ourspace.contracts.reservation;

import org.jspecify.annotations.NullMarked;
