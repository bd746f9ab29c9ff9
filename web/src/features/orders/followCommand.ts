import { answer, api } from "@/shared/api/client";
import type { Order } from "@/shared/api/types";

const WAIT_SECONDS = 5;
const MAX_ASKS = 12;

/** The id of a payment or a cancellation in the `Location` of its 202. */
export function requestIdOf(location: string | null): string | undefined {
  return location === null
    ? undefined
    : (new URL(location, "http://api").searchParams.get("request") ?? undefined);
}

/**
 * The order once the API has decided a payment or a cancellation of it. The API asks to retry as long as it is undecided;
 * after a minute the latest state is returned as it is.
 */
export async function followCommand(sent: { data: Order; response: Response }): Promise<Order> {
  let { data, response } = sent;
  const request = requestIdOf(sent.response.headers.get("Location"));
  for (let asked = 0; asked < MAX_ASKS && response.headers.has("Retry-After"); asked++) {
    ({ data, response } = await answer(
      api.GET("/v1/orders/{id}", {
        params: {
          path: { id: data.id },
          query: request === undefined ? {} : { request },
          header: { Prefer: `wait=${WAIT_SECONDS}` },
        },
      }),
    ));
  }
  return data;
}
