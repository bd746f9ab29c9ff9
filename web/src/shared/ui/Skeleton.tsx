import { useTranslation } from "@/shared/i18n/useTranslation";
import styles from "./Skeleton.module.css";

/** A place that is being filled, with the size of what comes. */
export function Skeleton({
  width = "100%",
  height,
  radius = "0.5rem",
}: {
  width?: string;
  height: string;
  radius?: string;
}) {
  return (
    <span className={styles.skeleton} style={{ width, height, borderRadius: radius }} aria-hidden="true" />
  );
}

/** Says to screen readers, once, that something is loading. */
export function LoadingLabel() {
  const { t } = useTranslation();
  return (
    <span role="status" className="visually-hidden">
      {t("common.loading")}
    </span>
  );
}
