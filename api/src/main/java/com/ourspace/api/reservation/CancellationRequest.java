package com.ourspace.api.reservation;

import org.jspecify.annotations.Nullable;

/**
 * A guest's cancellation of an order.
 *
 * @param expectedRefund the quoted refund, whole KRW; absent if any refund is accepted
 */
record CancellationRequest(@Nullable Long expectedRefund) {}
