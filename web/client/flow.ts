/**
 * What a guest does, written against the generated types: sign in, look for a space, ask for a slot,
 * wait for the decision, pay, give it up. There is no cast in it: what is asked of a member is said by the document.
 */
import createClient, { type Middleware } from "openapi-fetch";
import type { components, paths } from "@/shared/api/schema";

type Order = components["schemas"]["Order"];
type Problem = components["schemas"]["Problem"];
type Slot = components["schemas"]["Slot"];

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Why a request for a slot came to nothing, with what a guest needs to go on. */
export function explain(rejection: components["schemas"]["Rejection"]): string {
  switch (rejection.code) {
    case "SLOT_HELD":
      return `${rejection.halves.join(" and ")} may come free at ${rejection.heldUntil ?? "some time"}`;
    case "SLOT_BOOKED":
    case "SLOT_BLOCKED":
      return rejection.conflicts.map((conflict) => `${conflict.half} is ${conflict.state}`).join(", ");
    case "ALREADY_YOURS":
      return `see order ${rejection.existingOrderId}`;
    case "PRICE_CHANGED":
      return `it costs ${rejection.price.toLocaleString("ko")} won now`;
    case "HEADCOUNT_BELOW_MIN":
    case "HEADCOUNT_ABOVE_MAX":
      return `for ${rejection.min} to ${rejection.max} people`;
    case "HOLD_LIMIT":
      return `${rejection.limit} holds at once; again at ${rejection.retryAt}`;
    case "SLOT_NOT_OFFERED":
      return `offered: ${rejection.offered.join(", ")}`;
    default:
      return rejection.detail;
  }
}

/** What became of the latest payment. */
export function receipt(payment: components["schemas"]["Payment"]): string {
  if (payment.status === "PAID") {
    return `${payment.amount} points at ${payment.at}`;
  }
  return payment.code === "INSUFFICIENT_POINTS" ? `${payment.shortfall} points short` : payment.detail;
}

export async function stay(baseUrl: string, kakaoToken: string, useDate: string): Promise<string> {
  const api = createClient<paths>({ baseUrl });

  const session = await api.POST("/v1/auth/kakao", { body: { accessToken: kakaoToken } });
  if (session.error) {
    throw new Refused(session.error);
  }
  const { accessToken, user } = session.data;
  const bearer: Middleware = {
    onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${accessToken}`);
      return request;
    },
  };
  api.use(bearer);

  const spaces = await api.GET("/v1/spaces", {
    params: { query: { date: useDate, sort: "price_asc", limit: 10 } },
  });
  if (spaces.error) {
    throw new Refused(spaces.error);
  }
  const next: string | null = spaces.data.nextCursor;
  const space = spaces.data.items[0];
  if (space === undefined) {
    return next === null ? `nothing is free on ${useDate}, ${user.nickname}` : `look behind ${next}`;
  }

  const detail = await api.GET("/v1/spaces/{id}", { params: { path: { id: space.id } } });
  if (detail.error) {
    throw new Refused(detail.error);
  }
  const offer = detail.data?.offers.find((each) => each.enabled);
  if (offer === undefined) {
    return `${space.title} offers nothing`;
  }
  const slot: Slot = offer.slot;

  const asked = await api.POST("/v1/spaces/{spaceId}/orders", {
    params: { path: { spaceId: space.id }, header: { "Idempotency-Key": crypto.randomUUID() } },
    body: { useDate, slot, headCount: space.minCount, expectedPrice: offer.price },
  });
  if (asked.error) {
    if (asked.error.code === "PRICE_CHANGED" && asked.error.price !== undefined) {
      return `it costs ${asked.error.price} won now`;
    }
    throw new Refused(asked.error);
  }

  let order: Order = asked.data;
  while (order.status === "PENDING") {
    const seen = await api.GET("/v1/orders/{id}", {
      params: { path: { id: order.id }, header: { Prefer: "wait=5" } },
    });
    if (seen.error) {
      throw new Refused(seen.error);
    }
    order = seen.data ?? order;
  }
  if (order.rejection) {
    return explain(order.rejection);
  }

  const paid = await api.POST("/v1/orders/{id}/payment", {
    params: { path: { id: order.id }, header: { "Idempotency-Key": crypto.randomUUID(), Prefer: "wait=5" } },
    body: {
      booker: { name: user.nickname, phone: "+821012345678", email: user.email ?? "guest@example.com" },
      amount: order.price ?? offer.price,
    },
  });
  if (paid.error) {
    throw new Refused(paid.error);
  }
  const slip = paid.data.payment ? receipt(paid.data.payment) : "not decided yet";

  const quote = await api.GET("/v1/orders/{id}/cancellation-quote", { params: { path: { id: order.id } } });
  if (quote.error) {
    throw new Refused(quote.error);
  }
  const given = await api.POST("/v1/orders/{id}/cancellation", {
    params: { path: { id: order.id }, header: { "Idempotency-Key": crypto.randomUUID(), Prefer: "wait=5" } },
    body: { expectedRefund: quote.data.amount },
  });
  if (given.error) {
    throw new Refused(given.error);
  }
  const cancellation = given.data.cancellation;
  return cancellation?.status === "DONE"
    ? `${slip}; given up by ${cancellation.by}, ${given.data.refundAmount ?? 0} won come back`
    : `${slip}; ${cancellation?.detail ?? "not decided yet"}`;
}
