/** Likes of spaces. They are stored here only; the catalog keeps their counts. */
@NullMarked
package com.ourspace.api.like;

import org.jspecify.annotations.NullMarked;
