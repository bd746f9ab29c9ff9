/** Reviews: what guests say about their stays, and what hosts say to it. Kept here, and nowhere else. */
@NullMarked
package com.ourspace.api.review;

import org.jspecify.annotations.NullMarked;
