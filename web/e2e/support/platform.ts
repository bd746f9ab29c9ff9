import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { components } from "../../src/shared/api/schema";

/** What a test prepares by REST, as another program would, before it looks at the page. */
type Schemas = components["schemas"];
export type Order = Schemas["Order"];
export type Slot = Schemas["Slot"];
export type SpaceForm = Schemas["SpaceForm"];

export const url = process.env.OURSPACE_URL ?? "http://127.0.0.1:8080";
const demoImages = join(import.meta.dirname, "../../../ops/standalone/src/main/resources/demo-images");

/** A person of this test run alone: the stand-in for Kakao knows every number. */
let people = 0;
const run = (Date.now() % 10_000_000) * 100_000 + process.pid;
export function newPerson(): number {
  people += 1;
  return run * 100 + people;
}

export class Person {
  readonly #token: string;
  readonly id: number;

  private constructor(
    readonly number: number,
    token: string,
    id: number,
  ) {
    this.#token = token;
    this.id = id;
  }

  static async signIn(number = newPerson()): Promise<Person> {
    const response = await fetch(`${url}/v1/auth/kakao`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ accessToken: `demo-${number}` }),
    });
    return Person.of(number, await answer(response));
  }

  static of(number: number, session: Schemas["SessionView"]): Person {
    return new Person(number, session.accessToken, session.user.id);
  }

  get<T>(path: string, wait = 0): Promise<T> {
    return fetch(url + path, { headers: { ...this.#headers(), ...prefer(wait) } }).then((response) =>
      answer<T>(response),
    );
  }

  send<T>(method: string, path: string, body?: unknown, wait = 0): Promise<T> {
    return fetch(url + path, {
      method,
      headers: {
        ...this.#headers(),
        ...prefer(wait),
        "Content-Type": "application/json",
        "Idempotency-Key": crypto.randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).then((response) => answer<T>(response));
  }

  /** Registers a space and returns its number once it is listed. */
  async newSpace(changes: Partial<SpaceForm> = {}): Promise<{ id: number; title: string }> {
    const title = changes.title ?? `시험 공간 ${newPerson() % 1_000_000}`;
    const form = new FormData();
    const space: SpaceForm = { ...EXAMPLE, ...changes, title };
    form.append("space", new Blob([JSON.stringify(space)], { type: "application/json" }));
    form.append("images", new Blob([demoImage(0)], { type: "image/jpeg" }), "room.jpg");
    const registration: Schemas["RegistrationView"] = await answer(
      await fetch(`${url}/v1/spaces`, {
        method: "POST",
        headers: { ...this.#headers(), "Idempotency-Key": crypto.randomUUID() },
        body: form,
      }),
    );
    const open = await until(
      () => this.get<Schemas["RegistrationView"]>(`/v1/space-registrations/${registration.id}`),
      (view) => view.status === "ACTIVE" && view.spaceId !== undefined,
    );
    const id = Number(open.spaceId);
    await until(
      () => fetch(`${url}/v1/spaces/${id}`),
      (response) => response.ok,
    );
    return { id, title };
  }

  /** Requests a slot and returns the decided order. */
  async order(spaceId: number, useDate: string, slot: Slot, headCount = 2): Promise<Order> {
    const order = await this.send<Order>(
      "POST",
      `/v1/spaces/${spaceId}/orders`,
      { useDate, slot, headCount },
      5,
    );
    return order.status === "PENDING" ? this.get<Order>(`/v1/orders/${order.id}`, 10) : order;
  }

  pay(order: Order): Promise<Order> {
    const booker = {
      name: "김하늘",
      phone: "+821012345678",
      email: "haneul@example.com",
      purpose: "생일 모임",
    };
    return this.send<Order>("POST", `/v1/orders/${order.id}/payment`, { amount: order.price, booker }, 5);
  }

  #headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.#token}` };
  }
}

const EXAMPLE: SpaceForm = {
  category: "party-room",
  district: "gangnam",
  title: "",
  subTitle: "창이 넓은 방",
  description: "긴 테이블과 빔프로젝터가 있어요.",
  address: "서울 강남구 테헤란로 1",
  minCount: 1,
  maxCount: 8,
  facilities: ["wifi"],
  refundPolicy: "STANDARD",
  minNoticeMinutes: 0,
  maxAdvanceDays: 180,
  offers: [
    { slot: "DAY", price: 20_000, enabled: true },
    { slot: "NIGHT", price: 30_000, enabled: true },
    { slot: "ALL", price: 45_000, enabled: true },
  ],
};

/** One of the drawn rooms of the demo, as a JPEG. */
export function demoImage(index: number): Buffer<ArrayBuffer> {
  const names = readdirSync(demoImages).sort();
  return Buffer.from(readFileSync(join(demoImages, names[index % names.length] ?? "")));
}

/** The date in Seoul so many days from now. */
export function dateIn(days: number): string {
  return new Date(Date.now() + (9 + days * 24) * 3_600_000).toISOString().slice(0, 10);
}

/** Asks again until the answer is as wanted; the test's own timeout ends it. */
export async function until<T>(ask: () => Promise<T>, isDone: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const result = await ask();
    if (isDone(result)) {
      return result;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function prefer(wait: number): Record<string, string> {
  return wait > 0 ? { Prefer: `wait=${wait}` } : {};
}

async function answer<T>(response: Response): Promise<T> {
  if (!response.ok) {
    throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  }
  return response.status === 204 ? JSON.parse("null") : response.json();
}
