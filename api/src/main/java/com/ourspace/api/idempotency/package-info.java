/** What a user's idempotency key stands for: one request, carried out once, with one outcome. */
@NullMarked
package com.ourspace.api.idempotency;

import org.jspecify.annotations.NullMarked;
