/** The structure of uploaded images, read without decoding a pixel, and the rules for accepting them. */
@NullMarked
package com.ourspace.image;

import org.jspecify.annotations.NullMarked;
