import { ApiProblem, Unreachable } from "@/shared/api/problem";
import type { Problem } from "@/shared/api/types";
import { currentLanguage } from "@/shared/i18n/language";
import { accessToken, refreshSession } from "@/shared/session/session";

export interface Upload {
  readonly path: string;
  readonly idempotencyKey: string;
  readonly ifMatch?: string;
  /** The JSON part, if the endpoint takes one. */
  readonly json?: { readonly name: string; readonly value: unknown };
  readonly photos: readonly File[];
  /** Told how much of each photo is sent, from 0 to 1. */
  readonly onProgress: (progress: readonly number[]) => void;
}

/**
 * Sends photos by `XMLHttpRequest`, because `fetch` does not tell how much is sent.
 *
 * @returns the response's body
 * @throws ApiProblem if the API refuses, Unreachable if no response arrives
 */
export async function upload(request: Upload): Promise<unknown> {
  const token = accessToken();
  const first = await send(request, token);
  if (first.status === 401 && token !== undefined) {
    const renewed = await refreshSession(token);
    if (renewed !== undefined) {
      return bodyOf(await send(request, renewed));
    }
  }
  return bodyOf(first);
}

/**
 * How much of each part is sent, since a form's parts follow one another.
 *
 * @param sizes bytes of each part
 * @param loaded bytes sent, of `total`, which has the form's own headers, too
 */
export function progressOfParts(sizes: readonly number[], loaded: number, total: number): number[] {
  const headers = Math.max(0, total - sizes.reduce((sum, size) => sum + size, 0));
  let rest = loaded >= total ? Number.POSITIVE_INFINITY : Math.max(0, loaded - headers);
  return sizes.map((size) => {
    const sent = Math.min(size, rest);
    rest -= sent;
    return size === 0 ? 1 : sent / size;
  });
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

function send(request: Upload, token: string | undefined): Promise<Answer> {
  const form = new FormData();
  if (request.json !== undefined) {
    form.append(
      request.json.name,
      new Blob([JSON.stringify(request.json.value)], { type: "application/json" }),
    );
  }
  for (const photo of request.photos) {
    form.append("images", photo, photo.name);
  }
  const sizes = request.photos.map((photo) => photo.size);
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("POST", request.path);
    call.setRequestHeader("Accept", "application/json");
    call.setRequestHeader("Accept-Language", currentLanguage());
    call.setRequestHeader("Idempotency-Key", request.idempotencyKey);
    if (request.ifMatch !== undefined) {
      call.setRequestHeader("If-Match", request.ifMatch);
    }
    if (token !== undefined) {
      call.setRequestHeader("Authorization", `Bearer ${token}`);
    }
    call.upload.onprogress = (event) => request.onProgress(progressOfParts(sizes, event.loaded, event.total));
    call.onload = () => resolve({ status: call.status, text: call.responseText });
    call.onerror = () => reject(new Unreachable());
    call.onabort = () => reject(new Unreachable());
    call.send(form);
  });
}

function bodyOf(answer: Answer): unknown {
  const body = parse(answer.text);
  if (answer.status >= 200 && answer.status < 300) {
    return body;
  }
  throw isProblem(body) ? new ApiProblem(body) : new Unreachable();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === "object" &&
    body !== null &&
    "code" in body &&
    typeof body.code === "string" &&
    "status" in body
  );
}
