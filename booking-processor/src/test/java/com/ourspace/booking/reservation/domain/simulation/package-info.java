/**
 * Random histories of a small world, played against the domain and watched by a witness that keeps its own, naive book.
 */
@NullMarked
package com.ourspace.booking.reservation.domain.simulation;

import org.jspecify.annotations.NullMarked;
