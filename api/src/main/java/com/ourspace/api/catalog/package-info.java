/** What guests see of spaces: read models made of the space and image events, and the queries that answer from them. */
@NullMarked
package com.ourspace.api.catalog;

import org.jspecify.annotations.NullMarked;
