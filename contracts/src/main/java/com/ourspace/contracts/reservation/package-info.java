/** Commands about slots of a space-date, and the events that decide them. */
@NullMarked
package com.ourspace.contracts.reservation;

import org.jspecify.annotations.NullMarked;
