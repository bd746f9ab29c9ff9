/** How values stand in this service's tables. */
@NullMarked
package com.ourspace.booking.storage;

import org.jspecify.annotations.NullMarked;
