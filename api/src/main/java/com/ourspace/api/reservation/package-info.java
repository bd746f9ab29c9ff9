/** Orders: accepted into the log, shown as their events tell, paid and cancelled through the log again. */
@NullMarked
package com.ourspace.api.reservation;

import org.jspecify.annotations.NullMarked;
