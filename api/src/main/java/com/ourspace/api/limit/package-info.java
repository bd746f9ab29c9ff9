/** How much one user, or one address, may ask in how much time. */
@NullMarked
package com.ourspace.api.limit;

import org.jspecify.annotations.NullMarked;
