/** How a host registers a space: checked at the door, staged, and published as a command. */
@NullMarked
package com.ourspace.api.space;

import org.jspecify.annotations.NullMarked;
