package com.ourspace.api.reservation;

import org.jspecify.annotations.Nullable;

/**
 * A guest gives an order up.
 *
 * @param expectedRefund what the quote said, whole KRW; absent if anything will do
 */
record CancellationRequest(@Nullable Long expectedRefund) {}
