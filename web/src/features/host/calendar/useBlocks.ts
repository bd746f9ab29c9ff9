import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import type { IsoDate } from "@/shared/text/time";
import type { Block } from "../hostTypes";
import { hostKeys } from "../queries";
import { settle } from "../settle";
import type { HalfName } from "./month";

type BlockCommand =
  | { readonly kind: "block"; readonly half: HalfName; readonly reason: string }
  | { readonly kind: "unblock"; readonly id: string };

/** Blocks and unblocks halves of one date. A block is a command like a guest's request: the log says who was first. */
export function useBlocks(spaceId: number, date: IsoDate) {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: async (command: BlockCommand): Promise<Block> => {
      const accepted = await sendOnce(`block.${spaceId}.${date}`, command, (key) =>
        send(spaceId, date, command, key),
      );
      const isPending = (block: Block) =>
        block.status === "PENDING" ||
        (command.kind === "unblock" && block.status === "BLOCKED" && block.refusal === undefined);
      return settle(accepted, isPending, () =>
        body(
          api.GET("/v1/host/spaces/{spaceId}/blocks/{id}", {
            params: { path: { spaceId, id: accepted.id } },
          }),
        ),
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: hostKeys.calendars }),
  });
  return {
    block: (half: HalfName, reason: string, onDone: (block: Block) => void) =>
      change.mutate({ kind: "block", half, reason: reason.trim() }, { onSuccess: onDone }),
    unblock: (id: string, onDone: (block: Block) => void) =>
      change.mutate({ kind: "unblock", id }, { onSuccess: onDone }),
    isPending: change.isPending,
    error: change.error ?? undefined,
    refused: change.data?.refusal,
  };
}

function send(spaceId: number, useDate: IsoDate, command: BlockCommand, key: string): Promise<Block> {
  const header = { "Idempotency-Key": key };
  return command.kind === "block"
    ? body(
        api.POST("/v1/host/spaces/{spaceId}/blocks", {
          params: { path: { spaceId }, header },
          body: { useDate, slot: command.half, ...(command.reason === "" ? {} : { reason: command.reason }) },
        }),
      )
    : body(
        api.DELETE("/v1/host/spaces/{spaceId}/blocks/{id}", {
          params: { path: { spaceId, id: command.id }, header },
        }),
      );
}
