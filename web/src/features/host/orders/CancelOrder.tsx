import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { Dialog } from "@/shared/ui/Dialog";
import { ErrorNotice } from "@/shared/ui/Notice";
import type { HostOrder } from "../hostTypes";
import { hostKeys } from "../queries";
import { settle } from "../settle";
import styles from "./HostOrders.module.css";

/** A host's cancellation, after it is said what it costs: the guest gets everything back. */
export function CancelOrder({ order }: { order: HostOrder }) {
  const { t } = useTranslation("host");
  const format = useFormat();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const isPaid = order.status === "COMPLETED";
  const price = format.won(order.price ?? 0);
  const cancel = useMutation({
    mutationFn: async () => {
      const path = { id: order.id };
      const accepted = await sendOnce(`host.cancel.${order.id}`, {}, (key) =>
        body(
          api.POST("/v1/host/orders/{id}/cancellation", {
            params: { path, header: { "Idempotency-Key": key } },
          }),
        ),
      );
      return settle(
        accepted,
        (state) => state.status === order.status,
        () => body(api.GET("/v1/host/orders/{id}", { params: { path } })),
      );
    },
    onSuccess: (state) => {
      if (state.status === "CANCELLED") {
        announce(isPaid ? t("orders.cancelled", { price }) : t("orders.cancelledFree"));
      }
      setAsks(false);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: hostKeys.all }),
  });
  return (
    <div className={styles.actions}>
      <Button look="danger" onClick={() => setAsks(true)}>
        {t("orders.cancel")}
      </Button>
      <Dialog open={asks} onClose={() => setAsks(false)} title={t("orders.cancelHeading")}>
        <div className={styles.ask}>
          <p>
            <strong>
              {format.shortDate(order.useDate)}, {order.spaceTitle}
            </strong>
          </p>
          <p>{isPaid ? t("orders.cancelPaid", { price }) : t("orders.cancelHeld")}</p>
          {cancel.isError && <ErrorNotice error={cancel.error} />}
          <div className={styles.actions}>
            <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
              {isPaid ? t("orders.cancelYes", { price }) : t("orders.cancelYesFree")}
            </Button>
            <Button onClick={() => setAsks(false)}>{t("orders.keep")}</Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
