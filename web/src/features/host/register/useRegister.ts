import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sendOnce } from "@/shared/api/command";
import { ApiProblem } from "@/shared/api/problem";
import type { ChosenPhoto } from "../photos/photo";
import { upload } from "../photos/upload";
import { hostKeys } from "../queries";
import { idOf } from "../space/changes";
import { type FieldName, fieldAt, fieldNames, type SpaceDraft, type SpaceForm, toForm } from "../space/draft";

/** What the API refused, in its words, beside what it concerns. */
interface Refused {
  readonly fields: Partial<Record<FieldName, string>>;
  readonly photos: Readonly<Record<string, string>>;
}

export type RegisterOutcome =
  | { readonly kind: "accepted"; readonly id: string }
  | { readonly kind: "fields"; readonly fields: readonly FieldName[] }
  | { readonly kind: "photos" | "failed" };

const NOTHING: Refused = { fields: {}, photos: {} };

function refusedBy(error: ApiProblem, form: SpaceForm, photos: readonly ChosenPhoto[]): Refused {
  const fields: Partial<Record<FieldName, string>> = {};
  const ofPhotos: Record<string, string> = {};
  for (const { pointer, detail } of error.problem.errors ?? []) {
    const photo = photos[Number(/^\/images\/(\d+)$/.exec(pointer)?.[1] ?? Number.NaN)];
    const field = fieldAt(pointer, form);
    if (photo !== undefined) {
      ofPhotos[photo.id] = detail;
    } else if (field !== undefined) {
      fields[field] = detail;
    }
  }
  return { fields, photos: ofPhotos };
}

/** Sends the registration once, however often it is pressed, and keeps what the API refuses. */
export function useRegister() {
  const queries = useQueryClient();
  const [refused, setRefused] = useState(NOTHING);
  const [progress, setProgress] = useState<readonly number[]>();
  const [error, setError] = useState<unknown>();

  const register = async (draft: SpaceDraft, photos: readonly ChosenPhoto[]): Promise<RegisterOutcome> => {
    const form = toForm(draft);
    setRefused(NOTHING);
    setError(undefined);
    setProgress(photos.map(() => 0));
    try {
      const intent = { form, photos: photos.map(({ file }) => [file.name, file.size, file.lastModified]) };
      const accepted = await sendOnce("host.register", intent, (idempotencyKey) =>
        upload({
          path: "/v1/spaces",
          idempotencyKey,
          json: { name: "space", value: form },
          photos: photos.map(({ file }) => file),
          onProgress: setProgress,
        }),
      );
      await queries.invalidateQueries({ queryKey: hostKeys.spaces });
      return { kind: "accepted", id: idOf(accepted) };
    } catch (failure) {
      const found = failure instanceof ApiProblem ? refusedBy(failure, form, photos) : NOTHING;
      setRefused(found);
      const fields = fieldNames(found.fields);
      if (fields.length > 0) {
        return { kind: "fields", fields };
      }
      if (Object.keys(found.photos).length > 0) {
        return { kind: "photos" };
      }
      setError(failure);
      return { kind: "failed" };
    } finally {
      setProgress(undefined);
    }
  };
  return { register, refused, progress, isSending: progress !== undefined, error };
}
