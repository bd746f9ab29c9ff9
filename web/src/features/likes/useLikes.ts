import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, done } from "@/shared/api/client";
import type { SpaceDetail } from "@/shared/api/types";
import { useSession } from "@/shared/session/useSession";

export const likesKey = ["mine", "likes"] as const;
const idsKey = [...likesKey, "ids"] as const;
const PAGE_SIZE = 50;

async function likedIds(signal: AbortSignal): Promise<readonly number[]> {
  const ids: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await body(
      api.GET("/v1/me/likes", {
        params: { query: { limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) } },
        signal,
      }),
    );
    ids.push(...page.items.map((space) => space.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

/** The numbers of all spaces that the guest likes, asked for once for all hearts; undefined until they are known. */
export function useLikedIds(): readonly number[] | undefined {
  const session = useSession();
  return useQuery({
    queryKey: idsKey,
    queryFn: ({ signal }) => likedIds(signal),
    enabled: session.status === "signedIn",
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** Likes a space, or takes it back. The page shows it at once, and puts it back if the API did not take it. */
export function useLike(spaceId: number) {
  const client = useQueryClient();
  const spaceKey = ["space", spaceId];
  const params = { params: { path: { spaceId } } };
  return useMutation({
    mutationFn: (liked: boolean) =>
      done(
        liked
          ? api.PUT("/v1/spaces/{spaceId}/like", params)
          : api.DELETE("/v1/spaces/{spaceId}/like", params),
      ),
    onMutate: (liked) => {
      const before = {
        space: client.getQueryData<SpaceDetail>(spaceKey),
        ids: client.getQueryData<readonly number[]>(idsKey),
      };
      client.setQueryData<SpaceDetail>(
        spaceKey,
        (old) => old && { ...old, liked, likeCount: Math.max(0, old.likeCount + (liked ? 1 : -1)) },
      );
      client.setQueryData<readonly number[]>(
        idsKey,
        (old) => old && [...old.filter((id) => id !== spaceId), ...(liked ? [spaceId] : [])],
      );
      return before;
    },
    onError: (_error, _liked, before) => {
      client.setQueryData(spaceKey, before?.space);
      client.setQueryData(idsKey, before?.ids);
    },
    onSettled: () => void client.invalidateQueries({ queryKey: likesKey }),
  });
}
