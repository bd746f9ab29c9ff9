import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answer, api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import { hasCode } from "@/shared/api/problem";
import type { Order } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button } from "@/shared/ui/Button";
import { Dialog } from "@/shared/ui/Dialog";
import { ErrorNotice, useProblemWords } from "@/shared/ui/Notice";
import { Skeleton } from "@/shared/ui/Skeleton";
import styles from "./CancelOrder.module.css";
import { followCommand } from "./followCommand";
import { rememberOrder } from "./useOrder";

/** Cancels an order, with what comes back before the eyes. */
export function CancelOrder({ order }: { order: Order }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.cancel}>
      <Button look="bare" onClick={() => setOpen(true)}>
        {order.status === "WAITING" ? t("orders.cancelHold") : t("orders.cancel")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("orders.cancelTitle")}>
        <Confirm order={order} onKeep={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

function useCancellation(order: Order) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (expectedRefund: number) =>
      sendOnce(`cancel.${order.id}`, { expectedRefund }, async (key) =>
        followCommand(
          await answer(
            api.POST("/v1/orders/{id}/cancellation", {
              params: { path: { id: order.id }, header: { "Idempotency-Key": key, Prefer: "wait=5" } },
              body: { expectedRefund },
            }),
          ),
        ),
      ),
    onSuccess: (cancelled) => {
      rememberOrder(client, cancelled);
      for (const key of [["mine", "points"], ["mine", "orders"], ["calendar"]]) {
        void client.invalidateQueries({ queryKey: key });
      }
    },
  });
}

function Confirm({ order, onKeep }: { order: Order; onKeep: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemWords = useProblemWords();
  const cancellation = useCancellation(order);
  const quote = useQuery({
    queryKey: ["mine", "refund", order.id],
    queryFn: ({ signal }) =>
      body(api.GET("/v1/orders/{id}/cancellation-quote", { params: { path: { id: order.id } }, signal })),
    staleTime: 0,
  });
  const { refetch } = quote;
  const changed = hasCode(cancellation.error, "REFUND_CHANGED");
  useEffect(() => {
    if (changed) {
      void refetch();
    }
  }, [changed, refetch]);
  const refused =
    order.cancellation !== undefined && "code" in order.cancellation ? order.cancellation.code : undefined;
  return (
    <div className={styles.confirm}>
      {quote.isError && <ErrorNotice error={quote.error} onRetry={() => void quote.refetch()} />}
      {quote.isPending && <Skeleton height="8rem" />}
      {quote.data !== undefined && (
        <>
          <div className={styles.refund}>
            <p>{t("orders.cancelRefund")}</p>
            <strong className="figures">{format.won(quote.data.amount)}</strong>
            {quote.data.rule !== "NOTHING_PAID" && (
              <p>{t("orders.cancelPercent", { percent: quote.data.percent })}</p>
            )}
          </div>
          <p>{t(`orders.cancelRules.${quote.data.rule}`)}</p>
          {quote.data.rule !== "NOTHING_PAID" && (
            <p>{t("orders.cancelValid", { time: format.dateTime(quote.data.validUntil) })}</p>
          )}
          {cancellation.isError && <ErrorNotice error={cancellation.error} />}
          {refused !== undefined && cancellation.isSuccess && (
            <p role="alert">{problemWords(refused).title}</p>
          )}
          <Button
            look="danger"
            wide
            busy={cancellation.isPending}
            onClick={() => cancellation.mutate(quote.data.amount)}
          >
            {quote.data.amount > 0
              ? t("orders.cancelNow", { amount: format.won(quote.data.amount) })
              : t("orders.cancelNowFree")}
          </Button>
        </>
      )}
      <Button wide onClick={onKeep}>
        {t("orders.keep")}
      </Button>
    </div>
  );
}
