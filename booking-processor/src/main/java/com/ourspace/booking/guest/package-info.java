/** What the deciding side knows of a guest: a number, whether it is suspended, and that it has a wallet. */
@NullMarked
package com.ourspace.booking.guest;

import org.jspecify.annotations.NullMarked;
