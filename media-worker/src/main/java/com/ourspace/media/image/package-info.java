/** From the command to store an image to the event that says what became of it. */
@NullMarked
package com.ourspace.media.image;

import org.jspecify.annotations.NullMarked;
