/**
 * The web page, delivered by the API itself: the files that the build of the page has made, its {@code index.html} for
 * every route of the page, and what link previews read of a space.
 */
@NullMarked
package com.ourspace.api.page;

import org.jspecify.annotations.NullMarked;
