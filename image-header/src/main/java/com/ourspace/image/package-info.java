/** What an uploaded image says of itself, read without decoding a pixel, and whether it is accepted. */
@NullMarked
package com.ourspace.image;

import org.jspecify.annotations.NullMarked;
