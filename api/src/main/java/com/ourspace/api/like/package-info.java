/** Likes: who likes which space. Kept here, and nowhere else; the catalog counts along. */
@NullMarked
package com.ourspace.api.like;

import org.jspecify.annotations.NullMarked;
