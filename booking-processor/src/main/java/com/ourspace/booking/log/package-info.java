/** Reading records of the log, and where those go that cannot be read. */
@NullMarked
package com.ourspace.booking.log;

import org.jspecify.annotations.NullMarked;
