import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { api, done } from "@/shared/api/client";
import type { SpaceDetail } from "@/shared/api/types";
import { useSession } from "@/shared/session/useSession";
import { Icon } from "@/shared/ui/Icon";
import styles from "./LikeButton.module.css";

/** Likes a space, or takes it back. The page shows it at once, and puts it back if the API did not take it. */
export function LikeButton({ space }: { space: SpaceDetail }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const key = ["space", space.id];
  const params = { params: { path: { spaceId: space.id } } };
  const like = useMutation({
    mutationFn: (liked: boolean) =>
      done(
        liked
          ? api.PUT("/v1/spaces/{spaceId}/like", params)
          : api.DELETE("/v1/spaces/{spaceId}/like", params),
      ),
    onMutate: (liked) => {
      const before = client.getQueryData<SpaceDetail>(key);
      client.setQueryData<SpaceDetail>(
        key,
        (old) => old && { ...old, liked, likeCount: Math.max(0, old.likeCount + (liked ? 1 : -1)) },
      );
      return before;
    },
    onError: (_error, _liked, before) => client.setQueryData(key, before),
    onSettled: () => void client.invalidateQueries({ queryKey: ["mine", "likes"] }),
  });
  const liked = space.liked === true;
  return (
    <button
      type="button"
      className={styles.like}
      aria-pressed={liked}
      onClick={() =>
        session.status === "signedIn"
          ? like.mutate(!liked)
          : void navigate(`/sign-in?to=${encodeURIComponent(pathname + search)}`)
      }
    >
      <Icon name="heart" filled={liked} />
      {liked ? t("common.unlike") : t("common.like")}
      <span className="figures">{space.likeCount}</span>
    </button>
  );
}
