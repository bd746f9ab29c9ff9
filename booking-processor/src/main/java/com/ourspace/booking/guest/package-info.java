/** What the deciding side knows of a guest: a number and whether it is suspended. */
@NullMarked
package com.ourspace.booking.guest;

import org.jspecify.annotations.NullMarked;
