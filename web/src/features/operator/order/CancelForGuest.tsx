import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import type { Order } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { Dialog } from "@/shared/ui/Dialog";
import { ErrorNotice } from "@/shared/ui/Notice";
import styles from "../Operator.module.css";

/** An operator's cancellation: everything goes back to the guest. Nothing is shown for an order that has ended. */
export function CancelForGuest({ order }: { order: Order }) {
  const { t } = useTranslation("operator");
  const format = useFormat();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const cancel = useMutation({
    mutationFn: () =>
      sendOnce(`operator.cancel.${order.id}`, {}, (key) =>
        body(
          api.POST("/v1/admin/orders/{id}/cancellation", {
            params: { path: { id: order.id }, header: { "Idempotency-Key": key } },
          }),
        ),
      ),
    onSuccess: (state) => {
      announce(t(state.status === "CANCELLED" ? "orders.cancelled" : "orders.pending"));
      setAsks(false);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["mine", "operator", "order", order.id] }),
  });
  if (order.status !== "WAITING" && !(order.status === "COMPLETED" && order.phase !== "FINISHED")) {
    return null;
  }
  return (
    <div className={styles.actions}>
      <Button look="danger" onClick={() => setAsks(true)}>
        {t("orders.cancel")}
      </Button>
      <Dialog open={asks} onClose={() => setAsks(false)} title={t("orders.cancelAsk")}>
        <div className={styles.inline}>
          <p>
            {order.status === "COMPLETED"
              ? t("orders.cancelText", { price: format.won(order.price ?? 0) })
              : t("orders.cancelFree")}
          </p>
          {cancel.isError && <ErrorNotice error={cancel.error} />}
          <div className={styles.actions}>
            <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
              {t("orders.cancelYes")}
            </Button>
            <Button onClick={() => setAsks(false)}>{t("orders.keep")}</Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
