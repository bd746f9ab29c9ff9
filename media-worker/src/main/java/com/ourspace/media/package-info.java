/** The media worker: images in, variants out. */
@NullMarked
package com.ourspace.media;

import org.jspecify.annotations.NullMarked;
