/** The lists that spaces are described by: districts, categories, facilities. */
@NullMarked
package com.ourspace.api.metadata;

import org.jspecify.annotations.NullMarked;
