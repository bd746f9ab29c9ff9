/** What may know what in this service: rules with their reasons, each with a bad class that proves that it bites. */
@NullMarked
package com.ourspace.booking.architecture;

import org.jspecify.annotations.NullMarked;
