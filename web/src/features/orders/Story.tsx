import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, body } from "@/shared/api/client";
import type { DecisionView, Order } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { ErrorNotice } from "@/shared/ui/Notice";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { outcomeOf } from "./outcomes";
import styles from "./Story.module.css";

/** Everything that was decided about an order, when, and where in the log. It is asked for when it is opened. */
export function Story({ order }: { order: Order }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const decisions = useQuery({
    queryKey: ["mine", "decisions", order.id, order.version],
    queryFn: ({ signal }) =>
      body(api.GET("/v1/orders/{id}/decisions", { params: { path: { id: order.id } }, signal })),
    enabled: open,
  });
  return (
    <details className={styles.story} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("orders.story")}</summary>
      <p>{t("orders.storyText")}</p>
      {decisions.isError && <ErrorNotice error={decisions.error} onRetry={() => void decisions.refetch()} />}
      {open && decisions.isPending && (
        <>
          <LoadingLabel />
          <Skeleton height="5rem" />
        </>
      )}
      <ol>
        {decisions.data?.items.map((decision) => (
          <Decided key={decision.seq} decision={decision} />
        ))}
      </ol>
    </details>
  );
}

function Decided({ decision }: { decision: DecisionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const outcome = outcomeOf(decision.outcome);
  return (
    <li>
      <time dateTime={decision.at}>{format.dateTime(decision.at)}</time>
      <strong>{outcome === undefined ? decision.outcome : t(`orders.outcomes.${outcome}`)}</strong>
      <span className="figures">
        {t("orders.storyAt", { partition: decision.partition, offset: decision.offset })} ·{" "}
        {t("orders.storySeq", { seq: decision.seq })}
      </span>
    </li>
  );
}
