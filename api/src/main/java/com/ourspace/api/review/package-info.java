/** Reviews by guests, and replies by hosts. They are stored here only. */
@NullMarked
package com.ourspace.api.review;

import org.jspecify.annotations.NullMarked;
