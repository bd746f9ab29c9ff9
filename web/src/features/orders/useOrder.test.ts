import { describe, expect, it } from "vitest";
import type { Order } from "@/shared/api/types";
import { keepNewer } from "./useOrder";

const order = (version: number, status: Order["status"]): Order => ({
  id: "00000000-0000-4000-8000-000000000001",
  status,
  version,
});

describe("an order that is followed", () => {
  it("takes what is as new or newer", () => {
    expect(keepNewer(undefined, order(0, "PENDING")).status).toBe("PENDING");
    expect(keepNewer(order(0, "PENDING"), order(1, "WAITING")).status).toBe("WAITING");
    expect(keepNewer(order(1, "WAITING"), order(1, "WAITING")).version).toBe(1);
  });

  it("never goes back to an answer that was overtaken", () => {
    expect(keepNewer(order(2, "COMPLETED"), order(1, "WAITING")).status).toBe("COMPLETED");
  });
});
