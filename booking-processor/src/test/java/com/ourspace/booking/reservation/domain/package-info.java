/** The domain's examples, each a sentence of the product page. */
@NullMarked
package com.ourspace.booking.reservation.domain;

import org.jspecify.annotations.NullMarked;
