import { useLocation, useNavigate } from "react-router";
import type { SpaceDetail } from "@/shared/api/types";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useSession } from "@/shared/session/useSession";
import { Icon } from "@/shared/ui/Icon";
import { useLike } from "../likes/useLikes";
import styles from "./LikeButton.module.css";

/** Likes a space, or takes it back, with how many like it. */
export function LikeButton({ space }: { space: SpaceDetail }) {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const like = useLike(space.id);
  const liked = space.liked === true;
  return (
    <button
      type="button"
      className={styles.like}
      data-liked={liked || undefined}
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
