/** The OpenAPI document: what all endpoints have in common, so that no controller repeats it. */
@NullMarked
package com.ourspace.api.description;

import org.jspecify.annotations.NullMarked;
