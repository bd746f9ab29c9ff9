import { Link } from "react-router";
import type { ImageLink, Slot } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { slotHours } from "@/shared/text/time";
import { HalfSign } from "@/shared/ui/Half";
import { Poster, TwoPartTitle } from "@/shared/ui/Poster";
import { Skeleton } from "@/shared/ui/Skeleton";
import styles from "./StaySummary.module.css";

/** Which space, when and with how many, as on a ticket. */
export function StaySummary({
  space,
  useDate,
  slot,
  headCount,
}: {
  space:
    | { id: number; title: string; address: string; images: readonly { variants: readonly ImageLink[] }[] }
    | undefined;
  useDate: string;
  slot: Slot;
  headCount: number | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={styles.ticket} data-slot={slot}>
      <div className={styles.place}>
        <Poster variants={space?.images[0]?.variants ?? []} alt="" sizes="9rem" framed={false} />
        <div>
          {space === undefined ? (
            <Skeleton width="10rem" height="1.5rem" />
          ) : (
            <h2>
              <Link to={`/spaces/${space.id}`}>
                <TwoPartTitle title={space.title} />
              </Link>
            </h2>
          )}
          <p>{space?.address}</p>
        </div>
      </div>
      <div className={styles.when}>
        <HalfSign slot={slot} size={48} />
        <p>
          <strong className="figures">{format.shortDate(useDate)}</strong>
          <span className="figures">
            {t(`slot.${slot}`)} {slotHours(slot)}
            {headCount !== undefined && ` · ${t("common.people", { count: headCount })}`}
          </span>
        </p>
      </div>
    </section>
  );
}
