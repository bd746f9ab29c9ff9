import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";
import type { Order } from "@/shared/api/types";
import { platformNow } from "@/shared/clock";

/** How long the API may wait with its answer until an order is decided, in seconds. */
const WAIT_SECONDS = 5;
const PENDING_MILLIS = 250;
const WAITING_MILLIS = 15_000;

export function orderKey(id: string) {
  return ["mine", "order", id] as const;
}

/** Keeps an order unless a newer version of it is known. */
export function keepNewer(known: Order | undefined, told: Order): Order {
  return known !== undefined && known.version > told.version ? known : told;
}

export function rememberOrder(client: QueryClient, order: Order): void {
  client.setQueryData<Order>(orderKey(order.id), (known) => keepNewer(known, order));
}

/** When to ask again: at once while it is undecided, and soon after a hold has run out. */
function askAgain(order: Order | undefined): number | false {
  if (order === undefined || order.status === "PENDING") {
    return PENDING_MILLIS;
  }
  if (order.status !== "WAITING" || order.holdExpiresAt === undefined) {
    return false;
  }
  const left = Date.parse(order.holdExpiresAt) - platformNow();
  return left <= 0 ? 1_000 : Math.min(WAITING_MILLIS, left + 300);
}

/** An own order, followed until it is decided and over. */
export function useOrder(id: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: orderKey(id),
    queryFn: async ({ signal }) => {
      const known = client.getQueryData<Order>(orderKey(id));
      const told = await body(
        api.GET("/v1/orders/{id}", {
          params: {
            path: { id },
            header:
              known === undefined || known.status === "PENDING" ? { Prefer: `wait=${WAIT_SECONDS}` } : {},
          },
          signal,
        }),
      );
      return keepNewer(known, told);
    },
    refetchInterval: ({ state }) => (state.status === "error" ? false : askAgain(state.data)),
  });
}
