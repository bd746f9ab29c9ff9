/** The host's view: own spaces, the orders on them, and their calendars. */
@NullMarked
package com.ourspace.api.host;

import org.jspecify.annotations.NullMarked;
