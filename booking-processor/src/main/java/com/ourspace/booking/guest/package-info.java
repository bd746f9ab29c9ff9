/** Guests in the booking processor: the user id, whether the guest is suspended, and the wallet. */
@NullMarked
package com.ourspace.booking.guest;

import org.jspecify.annotations.NullMarked;
