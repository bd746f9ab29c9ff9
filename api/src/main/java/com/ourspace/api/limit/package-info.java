/** Rate limits for users and addresses. */
@NullMarked
package com.ourspace.api.limit;

import org.jspecify.annotations.NullMarked;
