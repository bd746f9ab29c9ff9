import { useState } from "react";
import { useNavigate } from "react-router";
import { hasCode } from "@/shared/api/problem";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { Dialog } from "@/shared/ui/Dialog";
import { ErrorNotice, Notice } from "@/shared/ui/Notice";
import type { HostSpace, SpaceChange } from "../hostTypes";
import { RefusalNotice } from "../RefusalNotice";
import { isRefused, useChangeSpace } from "./changes";
import styles from "./EditPage.module.css";

/** The end of a space, which is asked for twice, because it is final. */
export function RemoveSpace({ space }: { space: HostSpace }) {
  const { t } = useTranslation("host");
  const announce = useAnnounce();
  const navigate = useNavigate();
  const change = useChangeSpace();
  const [asks, setAsks] = useState(false);
  const [settled, setSettled] = useState<SpaceChange>();
  const remove = () =>
    change.mutate(
      { kind: "remove", space },
      {
        onSuccess: async (result) => {
          setSettled(result);
          setAsks(false);
          if (result.status === "DONE") {
            announce(t("edit.removed", { title: space.title }));
            await navigate("/host");
          }
        },
        onError: () => setAsks(false),
      },
    );
  return (
    <section className={`${styles.section} ${styles.danger}`} aria-labelledby="danger">
      <h2 id="danger">{t("edit.danger")}</h2>
      <p>{t("edit.dangerText")}</p>
      {change.isError && <Failure error={change.error} />}
      {settled !== undefined && isRefused(settled) && <Refused settled={settled} />}
      <div className={styles.actions}>
        <Button look="danger" onClick={() => setAsks(true)}>
          {t("edit.remove")}
        </Button>
      </div>
      <Dialog open={asks} onClose={() => setAsks(false)} title={t("edit.removeAsk", { title: space.title })}>
        <div className={styles.actions}>
          <Button look="danger" busy={change.isPending} onClick={remove}>
            {t("edit.removeYes")}
          </Button>
          <Button onClick={() => setAsks(false)}>{t("edit.cancel")}</Button>
        </div>
      </Dialog>
    </section>
  );
}

function Refused({ settled }: { settled: SpaceChange }) {
  if (!isRefused(settled)) {
    return null;
  }
  return settled.refusal.code === "SPACE_HAS_BOOKINGS" ? (
    <HasBookings count={settled.refusal.orderIds.length} />
  ) : (
    <RefusalNotice refusal={settled.refusal} />
  );
}

function Failure({ error }: { error: unknown }) {
  return hasCode(error, "SPACE_HAS_BOOKINGS") ? (
    <HasBookings count={error.problem.orderIds?.length ?? error.problem.orders?.length ?? 0} />
  ) : (
    <ErrorNotice error={error} />
  );
}

function HasBookings({ count }: { count: number }) {
  const { t } = useTranslation("host");
  return (
    <Notice tone="wrong" role="alert">
      <p>{t("edit.hasBookings", { count })}</p>
    </Notice>
  );
}
