import { useState } from "react";
import { Link } from "react-router";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button, ButtonLink } from "@/shared/ui/Button";
import { HalfSign } from "@/shared/ui/Half";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { Poster, TwoPartTitle } from "@/shared/ui/Poster";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import type { HostSpace } from "../hostTypes";
import { useHostSpaces } from "../queries";
import { isRefused, useChangeSpace } from "./changes";
import { SLOTS } from "./draft";
import styles from "./SpacesPage.module.css";

/** The host's spaces in any state, with what can be done at once. */
export function SpacesPage() {
  const { t } = useTranslation("host");
  const spaces = useHostSpaces();
  const add = (
    <ButtonLink to="/host/spaces/new" look="action">
      {t("spaces.add")}
    </ButtonLink>
  );
  return (
    <Page title={t("spaces.heading")} aside={spaces.data?.length === 0 ? undefined : add}>
      {spaces.isPending && <Placeholder />}
      {spaces.isError && <ErrorNotice error={spaces.error} onRetry={() => void spaces.refetch()} />}
      {spaces.data?.length === 0 && (
        <Empty title={t("spaces.emptyTitle")}>
          <p className={styles.emptyText}>{t("spaces.empty")}</p>
          {add}
        </Empty>
      )}
      {spaces.data !== undefined && spaces.data.length > 0 && (
        <ul className={styles.list}>
          {spaces.data.map((space) => (
            <SpaceRow key={space.id} space={space} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function SpaceRow({ space }: { space: HostSpace }) {
  const { t } = useTranslation("host");
  const cover = space.images.find((image) => image.status === "READY");
  return (
    <li className={styles.row} data-status={space.status}>
      <div className={styles.picture}>
        <Poster variants={cover?.variants ?? []} alt="" sizes="(max-width: 40rem) 100vw, 16rem" />
      </div>
      <div className={styles.text}>
        <p className={styles.status} data-status={space.status}>
          {t(`spaces.status.${space.status}`)}
        </p>
        <h2 className={styles.title}>
          <Link to={`/host/spaces/${space.id}`}>
            <TwoPartTitle title={space.title} />
          </Link>
        </h2>
        <Prices space={space} />
        {space.status === "DRAFT" && <p className={styles.hint}>{t("spaces.draftHint")}</p>}
        {space.status === "PAUSED" && <p className={styles.hint}>{t("spaces.pausedHint")}</p>}
        <RowActions space={space} />
      </div>
    </li>
  );
}

function Prices({ space }: { space: HostSpace }) {
  const { t } = useTranslation("host");
  const format = useFormat();
  const offers = SLOTS.flatMap((slot) =>
    space.offers.filter((offer) => offer.slot === slot && offer.enabled),
  );
  if (offers.length === 0) {
    return <p className={styles.hint}>{t("spaces.noPrice")}</p>;
  }
  return (
    <ul className={styles.prices}>
      {offers.map((offer) => (
        <li key={offer.slot}>
          <HalfSign slot={offer.slot} size={18} />
          <span className="visually-hidden">{t(`slot.${offer.slot}`)}</span>
          <span className="figures">{format.won(offer.price)}</span>
        </li>
      ))}
    </ul>
  );
}

function RowActions({ space }: { space: HostSpace }) {
  const { t } = useTranslation("host");
  const announce = useAnnounce();
  const change = useChangeSpace();
  const [outcome, setOutcome] = useState<unknown>();
  const isOpen = space.status === "ACTIVE";
  const toggle = () =>
    change.mutate(
      { kind: "status", space, status: isOpen ? "PAUSED" : "ACTIVE" },
      {
        onSuccess: (settled) => {
          setOutcome(isRefused(settled) ? settled.refusal : undefined);
          if (settled.status === "DONE") {
            announce(t(isOpen ? "spaces.paused" : "spaces.resumed", { title: space.title }));
          }
        },
        onError: setOutcome,
      },
    );
  return (
    <>
      <div className={styles.actions}>
        <ButtonLink to={`/host/spaces/${space.id}`} aria-label={`${t("spaces.edit")}: ${space.title}`}>
          {t("spaces.edit")}
        </ButtonLink>
        {(isOpen || space.status === "PAUSED") && (
          <Button onClick={toggle} busy={change.isPending}>
            {t(isOpen ? "spaces.pause" : "spaces.resume")}
          </Button>
        )}
        {isOpen && (
          <ButtonLink look="bare" to={`/spaces/${space.id}`}>
            {t("spaces.view")}
          </ButtonLink>
        )}
      </div>
      {outcome !== undefined && <ErrorNotice error={outcome} />}
    </>
  );
}

function Placeholder() {
  return (
    <div className={styles.list}>
      <LoadingLabel />
      <Skeleton height="11rem" />
      <Skeleton height="11rem" />
    </div>
  );
}
