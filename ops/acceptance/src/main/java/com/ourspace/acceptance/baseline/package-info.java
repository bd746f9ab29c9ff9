/**
 * The yardstick of {@code ./ourspace bench}, and never part of the product: what a plain synchronous service does on
 * the same machine with the same database.
 *
 * <p>It speaks the part of the REST API that the load generator uses, so that one client measures both: it checks the
 * JWT, decides in one transaction with the primary key of the claim as the fence, and answers with the decided order.
 * It is meant to be as fast as such a service can honestly be: virtual threads, prepared statements cached, verified
 * tokens remembered, three round trips an order.
 *
 * <p>It has no log, no events, no idempotency, no limit of holds, no waitlists and no points. No module depends on
 * {@code ops/acceptance}, so no product code can get at it; {@code AcceptanceArchitectureTest} keeps it from using
 * product code.
 */
@NullMarked
package com.ourspace.acceptance.baseline;

import org.jspecify.annotations.NullMarked;
