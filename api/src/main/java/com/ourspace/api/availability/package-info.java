/** Live availability: numbers the changes of calendars and streams them to subscribers. */
@NullMarked
package com.ourspace.api.availability;

import org.jspecify.annotations.NullMarked;
