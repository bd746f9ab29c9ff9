import { useEffect, useRef } from "react";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button } from "@/shared/ui/Button";
import { ErrorNotice } from "@/shared/ui/Notice";
import styles from "./LoadMore.module.css";

/** The end of a list: loads more when it comes near, and is a button for the keyboard and for when that failed. */
export function LoadMore({
  hasMore,
  busy,
  error,
  onMore,
}: {
  hasMore: boolean;
  busy: boolean;
  error: unknown;
  onMore: () => void;
}) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const load = useRef(onMore);
  load.current = onMore;
  const watching = hasMore && !busy && error === undefined;

  useEffect(() => {
    const element = end.current;
    if (!watching || element === null) {
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          load.current();
        }
      },
      { rootMargin: "400px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [watching]);

  return (
    <div ref={end} className={styles.end}>
      {error !== undefined && <ErrorNotice error={error} onRetry={onMore} />}
      {hasMore && error === undefined && (
        <Button busy={busy} onClick={onMore}>
          {t("common.more")}
        </Button>
      )}
      {!hasMore && <p>{t("search.end")}</p>}
    </div>
  );
}
