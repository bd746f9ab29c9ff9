import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import type { SpaceChange } from "../hostTypes";
import { upload } from "../photos/upload";
import { hostKeys } from "../queries";
import { settle } from "../settle";
import type { SpacePatch } from "./draft";

/** The version of a space that a change is based on; the API refuses the change if it is no longer the newest. */
export interface Versioned {
  readonly id: number;
  readonly version: number;
}

export type ChangeRequest =
  | { readonly kind: "status"; readonly space: Versioned; readonly status: "ACTIVE" | "PAUSED" }
  | { readonly kind: "patch"; readonly space: Versioned; readonly patch: SpacePatch }
  | { readonly kind: "order"; readonly space: Versioned; readonly imageIds: string[] }
  | { readonly kind: "removeImage"; readonly space: Versioned; readonly imageId: string }
  | {
      readonly kind: "addImages";
      readonly space: Versioned;
      readonly photos: readonly File[];
      readonly onProgress: (progress: readonly number[]) => void;
    }
  | { readonly kind: "remove"; readonly space: Versioned };

type RefusedChange = SpaceChange & { readonly refusal: NonNullable<SpaceChange["refusal"]> };

export function isRefused(change: SpaceChange): change is RefusedChange {
  return change.status === "REFUSED" && change.refusal !== undefined;
}

/** Sends a change and waits for its decision; afterwards every list of the host is read again. */
export function useChangeSpace() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (request: ChangeRequest): Promise<SpaceChange> => {
      const accepted = await sendOnce(
        `space.${request.space.id}.${request.kind}`,
        fingerprint(request),
        (key) => send(request, key),
      );
      return settle(
        accepted,
        (change) => change.status === "PENDING",
        () => body(api.GET("/v1/space-changes/{id}", { params: { path: { id: accepted.id } } })),
      );
    },
    onSettled: (_change, _error, request) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: hostKeys.spaces }),
        queries.invalidateQueries({ queryKey: hostKeys.space(request.space.id) }),
      ]),
  });
}

/** What makes two requests the same intent; files are named by what a person tells them apart by. */
function fingerprint(request: ChangeRequest): unknown {
  return request.kind === "addImages"
    ? {
        version: request.space.version,
        photos: request.photos.map(({ name, size, lastModified }) => [name, size, lastModified]),
      }
    : request;
}

function send(request: ChangeRequest, key: string): Promise<SpaceChange> {
  const { id, version } = request.space;
  const ifMatch = `"${version}"`;
  const header = { "If-Match": ifMatch, "Idempotency-Key": key };
  switch (request.kind) {
    case "status":
      return body(
        api.PATCH("/v1/spaces/{id}", { params: { path: { id }, header }, body: { status: request.status } }),
      );
    case "patch":
      return body(api.PATCH("/v1/spaces/{id}", { params: { path: { id }, header }, body: request.patch }));
    case "order":
      return body(
        api.PUT("/v1/spaces/{id}/images/order", {
          params: { path: { id }, header },
          body: { imageIds: request.imageIds },
        }),
      );
    case "removeImage":
      return body(
        api.DELETE("/v1/spaces/{id}/images/{imageId}", {
          params: { path: { id, imageId: request.imageId }, header },
        }),
      );
    case "remove":
      return body(api.DELETE("/v1/spaces/{id}", { params: { path: { id }, header } }));
    case "addImages":
      return addImages(request, ifMatch, key);
  }
}

async function addImages(
  request: Extract<ChangeRequest, { kind: "addImages" }>,
  ifMatch: string,
  key: string,
): Promise<SpaceChange> {
  const answer = await upload({
    path: `/v1/spaces/${request.space.id}/images`,
    idempotencyKey: key,
    ifMatch,
    photos: request.photos,
    onProgress: request.onProgress,
  });
  return body(api.GET("/v1/space-changes/{id}", { params: { path: { id: idOf(answer) } } }));
}

/** The id that every accepted command has. */
export function idOf(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "id" in answer && typeof answer.id === "string") {
    return answer.id;
  }
  throw new TypeError("an accepted command has an id");
}
