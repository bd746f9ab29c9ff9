/** The OpenAPI document: what it says of all endpoints alike, so that no controller has to repeat it. */
@NullMarked
package com.ourspace.api.description;

import org.jspecify.annotations.NullMarked;
