/** Waitlists: guests wait for slots that are taken. */
@NullMarked
package com.ourspace.api.waitlist;

import org.jspecify.annotations.NullMarked;
