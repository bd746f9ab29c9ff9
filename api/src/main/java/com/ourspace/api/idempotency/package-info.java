/** Idempotency keys: a request under one key is carried out once and has one outcome. */
@NullMarked
package com.ourspace.api.idempotency;

import org.jspecify.annotations.NullMarked;
