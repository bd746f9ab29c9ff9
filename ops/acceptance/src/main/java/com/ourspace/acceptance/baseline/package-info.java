/**
 * A plain synchronous service, with which {@code ./ourspace bench} compares the platform on the same machine with the
 * same database. It is not part of the product.
 *
 * <p>The service has the part of the REST API that the load generator uses, so that one client measures both. It checks
 * the JWT, decides in one transaction with the primary key of the claim as the fence, and responds with the decided
 * order. It is as fast as such a service can be: it uses virtual threads, cached prepared statements and cached tokens,
 * and an order takes three round trips to the database. Therefore it uses JDBC without a layer above it.
 *
 * <p>It has no log, no events, no idempotency, no limit of holds, no waitlists and no points. No module depends on
 * {@code ops/acceptance}, so product code cannot use it; {@code AcceptanceArchitectureTest} prevents that it uses
 * product code.
 */
@NullMarked
package com.ourspace.acceptance.baseline;

import org.jspecify.annotations.NullMarked;
