import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { grouped } from "@/shared/text/money";
import { Button } from "@/shared/ui/Button";
import { Dialog } from "@/shared/ui/Dialog";
import { ErrorNotice } from "@/shared/ui/Notice";
import styles from "../Operator.module.css";
import { operatorKeys } from "../operatorKeys";

const POLL_MILLIS = 2_000;

/** Rebuilds the read models from the log, after a second question, and shows how far it is. */
export function RebuildSection() {
  const { t } = useTranslation("operator");
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const latest = useQuery({
    queryKey: operatorKeys.rebuild,
    queryFn: () => body(api.GET("/v1/admin/rebuilds/latest")),
    refetchInterval: (query) => (query.state.data?.status === "RUNNING" ? POLL_MILLIS : false),
  });
  const start = useMutation({
    mutationFn: () =>
      sendOnce("operator.rebuild", {}, (key) =>
        body(api.POST("/v1/admin/rebuilds", { params: { header: { "Idempotency-Key": key } } })),
      ),
    onSettled: () => {
      setAsks(false);
      return queries.invalidateQueries({ queryKey: operatorKeys.rebuild });
    },
  });
  const running = latest.data?.status === "RUNNING" ? latest.data : undefined;
  return (
    <section className={styles.section} aria-labelledby="rebuild">
      <h2 id="rebuild">{t("platform.rebuild")}</h2>
      <p className={styles.hint}>{t("platform.rebuildHint")}</p>
      {running !== undefined && (
        <p className="figures">
          {t("platform.rebuildProgress", {
            number: running.number,
            read: grouped(running.read),
            records: grouped(running.records),
          })}
        </p>
      )}
      {start.isError && <ErrorNotice error={start.error} />}
      <div className={styles.actions}>
        <Button busy={start.isPending} disabled={running !== undefined} onClick={() => setAsks(true)}>
          {t("platform.rebuildYes")}
        </Button>
      </div>
      <Dialog open={asks} onClose={() => setAsks(false)} title={t("platform.rebuildAsk")}>
        <div className={styles.actions}>
          <Button look="action" busy={start.isPending} onClick={() => start.mutate()}>
            {t("platform.rebuildYes")}
          </Button>
          <Button onClick={() => setAsks(false)}>{t("platform.cancel")}</Button>
        </div>
      </Dialog>
    </section>
  );
}
