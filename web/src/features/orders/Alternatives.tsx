import { Link } from "react-router";
import type { Alternative, Order } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { ButtonLink } from "@/shared/ui/Button";
import { SlotTag } from "@/shared/ui/Half";
import { ErrorNotice } from "@/shared/ui/Notice";
import { Poster, TwoPartTitle } from "@/shared/ui/Poster";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import styles from "./Alternatives.module.css";
import { useAlternatives } from "./useAlternatives";

/** What is free instead of the slot that somebody else has, as of a named position of the log. */
export function Alternatives({ order }: { order: Order }) {
  const { t } = useTranslation();
  const alternatives = useAlternatives(order.id);
  const items = alternatives.data?.items;
  return (
    <section className={styles.alternatives}>
      <h2>{t("orders.alternatives")}</h2>
      {alternatives.isError && (
        <ErrorNotice error={alternatives.error} onRetry={() => void alternatives.refetch()} />
      )}
      {alternatives.isPending && (
        <>
          <LoadingLabel />
          <Skeleton height="7.5rem" radius="0.875rem" />
          <Skeleton height="7.5rem" radius="0.875rem" />
        </>
      )}
      {items?.length === 0 && (
        <>
          <p>{t("orders.alternativesNone")}</p>
          <p>
            <ButtonLink to={`/spaces/${order.spaceId}`}>{t("booking.change")}</ButtonLink>
          </p>
        </>
      )}
      <ul>
        {items?.map((item) => (
          <li key={`${item.space.id}${item.useDate}${item.slot}`}>
            <Free item={item} headCount={order.headCount ?? item.space.minCount} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Free({ item, headCount }: { item: Alternative; headCount: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <article className={styles.free} data-slot={item.slot}>
      <Poster variants={item.space.cover} alt="" sizes="9rem" ratio="4 / 3" framed={false} />
      <div className={styles.what}>
        <p className={styles.kind}>{t(`orders.kinds.${item.kind}`)}</p>
        <h3>
          <Link
            to={`/spaces/${item.space.id}/book?date=${item.useDate}&slot=${item.slot}&count=${headCount}`}
          >
            <TwoPartTitle title={item.space.title} />
          </Link>
        </h3>
        <p className={styles.when}>
          <strong className="figures">{format.shortDate(item.useDate)}</strong>
          <SlotTag slot={item.slot} />
        </p>
        <p className={styles.foot}>
          <strong className="figures">{format.won(item.price)}</strong>
          <small>{t("orders.alternativesAsOf", { offset: item.asOf.offset })}</small>
        </p>
      </div>
    </article>
  );
}
