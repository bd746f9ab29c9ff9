import { useEffect, useRef } from "react";
import { platformNow } from "@/shared/clock";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { countdown } from "@/shared/text/time";
import { useAnnounce } from "@/shared/ui/Announcer";
import { useNow } from "@/shared/useNow";
import styles from "./Countdown.module.css";

/** Screen readers hear the time left at these minutes, and not every second. */
const ANNOUNCED_MINUTES = [5, 3, 1] as const;
const LAST_MILLIS = 60_000;

/** The time left of a hold in large figures. */
export function Countdown({ until, total }: { until: string; total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const announce = useAnnounce();
  const left = Math.max(0, Date.parse(until) - platformNow(useNow(250)));
  const minutes = ANNOUNCED_MINUTES.find((minute) => Math.ceil(left / 60_000) === minute);
  const said = useRef<number>(undefined);
  useEffect(() => {
    if (minutes !== undefined && said.current !== minutes && left > 0) {
      said.current = minutes;
      announce(t("orders.leftAnnounce", { minutes }));
    }
  }, [announce, left, minutes, t]);
  return (
    <div className={styles.countdown} data-last={left <= LAST_MILLIS || undefined}>
      <p>{t("orders.left")}</p>
      <strong role="timer" className="figures">
        {countdown(left)}
      </strong>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ transform: `scaleX(${Math.min(1, left / total)})` }} />
      </span>
      <p>{t("orders.leftUntil", { time: format.time(until) })}</p>
    </div>
  );
}
