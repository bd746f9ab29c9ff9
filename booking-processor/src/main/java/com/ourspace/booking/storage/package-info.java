/** The form of values in the tables of this service. */
@NullMarked
package com.ourspace.booking.storage;

import org.jspecify.annotations.NullMarked;
