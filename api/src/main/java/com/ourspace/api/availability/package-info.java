/** What changes on the calendars of spaces, numbered, and told to those who watch. */
@NullMarked
package com.ourspace.api.availability;

import org.jspecify.annotations.NullMarked;
