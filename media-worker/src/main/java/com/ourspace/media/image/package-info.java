/** Handling of image commands: from the command to store an image to the event with its outcome. */
@NullMarked
package com.ourspace.media.image;

import org.jspecify.annotations.NullMarked;
