/** Random histories of a small world, decided by the domain and by a reference model that is written in another way. */
@NullMarked
package com.ourspace.booking.reservation.domain.simulation;

import org.jspecify.annotations.NullMarked;
