/** The lists that describe spaces: districts, categories, facilities. */
@NullMarked
package com.ourspace.api.metadata;

import org.jspecify.annotations.NullMarked;
