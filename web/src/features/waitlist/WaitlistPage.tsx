import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import type { WaitlistPlace } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button, ButtonLink } from "@/shared/ui/Button";
import { SlotTag } from "@/shared/ui/Half";
import { Icon } from "@/shared/ui/Icon";
import { Empty, ErrorNotice, useProblemWords } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { TwoPartTitle } from "@/shared/ui/Poster";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { useSpace } from "../space/useSpace";
import styles from "./WaitlistPage.module.css";

const REFRESH_MILLIS = 3_000;

function isLive(place: WaitlistPlace): boolean {
  return place.status === "PENDING" || place.status === "WAITING" || place.status === "OFFERED";
}

/** What the guest waits for, with the place in the line; a promotion shows here by itself. */
export default function WaitlistPage() {
  const { t } = useTranslation();
  const waitlist = useQuery({
    queryKey: ["mine", "waitlist"],
    queryFn: ({ signal }) => body(api.GET("/v1/waitlist", { signal })),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.items.some(isLive) ? REFRESH_MILLIS : false),
  });
  const items = waitlist.data?.items;
  const live = items?.filter(isLive) ?? [];
  const past = items?.filter((place) => !isLive(place)) ?? [];
  return (
    <Page narrow title={t("account.waitlist.title")} lead={t("account.waitlist.lead")}>
      {waitlist.isError && items === undefined && (
        <ErrorNotice error={waitlist.error} onRetry={() => void waitlist.refetch()} />
      )}
      {waitlist.isPending && (
        <>
          <LoadingLabel />
          <Skeleton height="9rem" radius="0.875rem" />
        </>
      )}
      {items?.length === 0 && (
        <Empty title={t("account.waitlist.empty")} sign={<Icon name="bell" size={40} />}>
          <p>{t("account.waitlist.emptyText")}</p>
          <ButtonLink to="/spaces">{t("nav.search")}</ButtonLink>
        </Empty>
      )}
      {live.length > 0 && <Places title={t("account.waitlist.live")} places={live} />}
      {past.length > 0 && <Places title={t("account.waitlist.past")} places={past} />}
    </Page>
  );
}

function Places({ title, places }: { title: string; places: readonly WaitlistPlace[] }) {
  return (
    <section className={styles.places}>
      <h2>{title}</h2>
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            <Place place={place} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Place({ place }: { place: WaitlistPlace }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemWords = useProblemWords();
  const space = useSpace(place.spaceId ?? 0).data;
  return (
    <article className={styles.place} data-status={place.status}>
      <div>
        <p className={styles.status}>{t(`account.waitlist.statuses.${place.status}`)}</p>
        {space === undefined ? (
          <Skeleton width="12rem" height="1.5rem" />
        ) : (
          <h3>
            <Link to={`/spaces/${space.id}?date=${place.useDate}`}>
              <TwoPartTitle title={space.title} />
            </Link>
          </h3>
        )}
        <p className={styles.when}>
          {place.useDate !== undefined && (
            <strong className="figures">{format.shortDate(place.useDate)}</strong>
          )}
          {place.slot !== undefined && <SlotTag slot={place.slot} />}
        </p>
        {place.autoPay === true && (
          <p className={styles.small}>
            {t("account.waitlist.autoPay")}
            {place.maxPrice !== undefined &&
              `, ${t("account.waitlist.maxPrice", { price: format.won(place.maxPrice) })}`}
          </p>
        )}
        {place.endReason !== undefined && (
          <p className={styles.small}>{t(`account.waitlist.ends.${place.endReason}`)}</p>
        )}
        {place.refusal !== undefined && (
          <p className={styles.small}>{problemWords(place.refusal.code, place.refusal).title}</p>
        )}
      </div>
      <div className={styles.side}>
        {place.status === "WAITING" && place.position !== undefined && (
          <p>
            <span className="visually-hidden">{t("account.waitlist.positionLabel")}</span>
            <strong className="figures">
              {t("account.waitlist.position", { position: place.position })}
            </strong>
          </p>
        )}
        {place.orderId !== undefined && (
          <ButtonLink look={place.status === "OFFERED" ? "action" : "quiet"} to={`/orders/${place.orderId}`}>
            {place.status === "OFFERED" ? t("account.waitlist.pay") : t("account.waitlist.toOrder")}
          </ButtonLink>
        )}
        {place.status === "WAITING" && <Leave place={place} />}
      </div>
    </article>
  );
}

function Leave({ place }: { place: WaitlistPlace }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: () =>
      sendOnce(`leave.${place.id}`, {}, (key) =>
        body(
          api.DELETE("/v1/waitlist/{id}", {
            params: { path: { id: place.id }, header: { "Idempotency-Key": key } },
          }),
        ),
      ),
    onSettled: () => void client.invalidateQueries({ queryKey: ["mine", "waitlist"] }),
  });
  return (
    <>
      <Button look="bare" busy={leave.isPending} onClick={() => leave.mutate()}>
        {leave.isPending ? t("account.waitlist.leaving") : t("account.waitlist.leave")}
      </Button>
      {leave.isError && <ErrorNotice error={leave.error} />}
    </>
  );
}
