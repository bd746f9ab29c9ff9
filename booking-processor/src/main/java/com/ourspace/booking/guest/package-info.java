/** Guests on the deciding side: the user id, whether the guest is suspended, and the wallet. */
@NullMarked
package com.ourspace.booking.guest;

import org.jspecify.annotations.NullMarked;
