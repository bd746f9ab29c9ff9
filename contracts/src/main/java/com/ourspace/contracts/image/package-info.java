/** Commands and events about images. They never contain the bytes of an image. */
@NullMarked
package com.ourspace.contracts.image;

import org.jspecify.annotations.NullMarked;
