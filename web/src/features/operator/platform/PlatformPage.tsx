import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, body } from "@/shared/api/client";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { grouped } from "@/shared/text/money";
import { seoulTimeSeconds } from "@/shared/text/time";
import { ErrorNotice, Notice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { operatorKeys } from "../operatorKeys";
import type { PlatformStatus } from "../operatorTypes";
import { DeadLetters } from "./DeadLetters";
import { Parts } from "./Parts";
import styles from "./Platform.module.css";
import { RateChart } from "./RateChart";
import { RebuildSection } from "./RebuildSection";
import { type Observation, observed, ratesOf } from "./rates";

const POLL_MILLIS = 2_000;

/** How the platform is, read again and again while the page is open. */
export function PlatformPage() {
  const { t } = useTranslation("operator");
  const platform = useQuery({
    queryKey: operatorKeys.platform,
    queryFn: () => body(api.GET("/v1/admin/status")),
    refetchInterval: POLL_MILLIS,
    retry: false,
  });
  const rates = useRates(platform.data);
  const { data } = platform;
  if (data === undefined) {
    return (
      <Page title={t("platform.heading")}>
        {platform.isError ? (
          <ErrorNotice error={platform.error} onRetry={() => void platform.refetch()} />
        ) : (
          <>
            <LoadingLabel />
            <Skeleton height="16rem" />
          </>
        )}
      </Page>
    );
  }
  const time = seoulTimeSeconds(data.at);
  return (
    <Page title={t("platform.heading")} lead={t("platform.live", { time })}>
      {platform.isError && (
        <Notice tone="wrong" role="alert">
          <p>{t("platform.lost", { time })}</p>
        </Notice>
      )}
      {data.rebuilding && (
        <Notice tone="sun">
          <p>{t("platform.rebuilding")}</p>
        </Notice>
      )}
      <div className={styles.rate}>
        <dl>
          <div>
            <dt>{t("platform.perSecond")}</dt>
            <dd className={`${styles.figure} figures`}>{(rates.at(-1) ?? 0).toFixed(1)}</dd>
          </div>
          <div>
            <dt>{t("platform.decisions")}</dt>
            <dd className="figures">{data.decisions === undefined ? "–" : grouped(data.decisions)}</dd>
          </div>
        </dl>
        <RateChart rates={rates} everyMillis={POLL_MILLIS} />
      </div>
      <Parts status={data} />
      <DeadLetters counts={data.deadLetters} />
      <RebuildSection />
    </Page>
  );
}

/** Decisions per second between the answers since the page was opened. */
function useRates(status: PlatformStatus | undefined): readonly number[] {
  const [observations, setObservations] = useState<readonly Observation[]>([]);
  useEffect(() => {
    if (status?.decisions !== undefined) {
      const { at, decisions } = status;
      setObservations((known) => observed(known, { at, decisions }));
    }
  }, [status]);
  return ratesOf(observations);
}
