import { useLocation, useNavigate } from "react-router";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useSession } from "@/shared/session/useSession";
import { Icon } from "@/shared/ui/Icon";
import styles from "./CardHeart.module.css";
import { useLike, useLikedIds } from "./useLikes";

/** The heart on a space's picture in a list. Who is not signed in comes back to the list after signing in. */
export default function CardHeart({
  spaceId,
  title,
  assumed,
}: {
  spaceId: number;
  title: string;
  /** Whether it is shown as liked until that is known. */
  assumed: boolean;
}) {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const like = useLike(spaceId);
  const liked = useLikedIds()?.includes(spaceId) ?? assumed;
  return (
    <button
      type="button"
      className={styles.heart}
      aria-pressed={liked}
      aria-label={t("search.likeSpace", { title })}
      onClick={() =>
        session.status === "signedIn"
          ? like.mutate(!liked)
          : void navigate(`/sign-in?to=${encodeURIComponent(pathname + search)}`)
      }
    >
      <Icon name="heart" filled={liked} />
    </button>
  );
}
