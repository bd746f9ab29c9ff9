/** The catalog: read models of spaces, projected from space and image events, and the queries on them. */
@NullMarked
package com.ourspace.api.catalog;

import org.jspecify.annotations.NullMarked;
