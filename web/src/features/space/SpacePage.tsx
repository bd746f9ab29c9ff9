import { useDeferredValue } from "react";
import { useParams } from "react-router";
import { hasCode } from "@/shared/api/problem";
import type { SpaceDetail } from "@/shared/api/types";
import { useNames } from "@/shared/catalog/useNames";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { ButtonLink } from "@/shared/ui/Button";
import { spaceOfDocument } from "@/shared/ui/documentPlaces";
import { Icon, type IconName } from "@/shared/ui/Icon";
import { Empty, ErrorNotice, Notice } from "@/shared/ui/Notice";
import { useTitle } from "@/shared/ui/Page";
import { TwoPartTitle } from "@/shared/ui/Poster";
import { RatingLine } from "@/shared/ui/Rating";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { BookingPanel } from "./BookingPanel";
import { Gallery } from "./Gallery";
import { LikeButton } from "./LikeButton";
import { Reviews } from "./Reviews";
import styles from "./SpacePage.module.css";
import { useSpace } from "./useSpace";

const FACILITY_ICONS: Readonly<Record<string, IconName>> = {
  tv: "tv",
  wifi: "wifi",
  pets: "paw",
  bed: "bed",
  drinks: "cup",
  parking: "parking",
};

export default function SpacePage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const space = useSpace(Number(id));
  useTitle(space.data?.title);
  const missing =
    hasCode(space.error, "SPACE_NOT_FOUND", "INVALID_PARAMETER") || !/^\d{1,15}$/.test(id ?? "");
  if (missing) {
    return (
      <div className={styles.page}>
        <Empty title={t("problem.SPACE_NOT_FOUND.title")}>
          <p>{t("problem.SPACE_NOT_FOUND.next")}</p>
          <ButtonLink to="/spaces">{t("nav.search")}</ButtonLink>
        </Empty>
      </div>
    );
  }
  if (space.isError && space.data === undefined) {
    return (
      <div className={styles.page}>
        <ErrorNotice error={space.error} onRetry={() => void space.refetch()} />
      </div>
    );
  }
  return space.data === undefined ? <Loading /> : <Shown space={space.data} />;
}

function Loading() {
  const { id } = useParams();
  const drawn = spaceOfDocument(Number(id));
  return (
    <div className={styles.page}>
      <LoadingLabel />
      {drawn === undefined || drawn.images.length === 0 ? (
        <div className={styles.galleryPlace}>
          <Skeleton height="100%" radius="0.875rem" />
        </div>
      ) : (
        <Gallery title={drawn.title} images={drawn.images} />
      )}
      <div className={styles.columns}>
        <div className={styles.top}>
          {drawn === undefined ? (
            <>
              <Skeleton width="30%" height="1rem" />
              <Skeleton width="70%" height="3rem" />
            </>
          ) : (
            <header className={styles.head}>
              <Skeleton width="30%" height="1.5rem" />
              <h1>
                <TwoPartTitle title={drawn.title} />
              </h1>
              <p className={styles.sub}>{drawn.subTitle}</p>
            </header>
          )}
          <Skeleton height="10rem" />
        </div>
        <Skeleton height="32rem" radius="1.25rem" />
      </div>
    </div>
  );
}

function Shown({ space }: { space: SpaceDetail }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <Gallery title={space.title} images={space.images} />
      <div className={styles.columns}>
        <div className={styles.top}>
          <Head space={space} />
          {space.status !== "ACTIVE" && (
            <Notice tone="sun" title={t("problem.SPACE_NOT_ACTIVE.title")}>
              <p>{t("problem.SPACE_NOT_ACTIVE.next")}</p>
            </Notice>
          )}
        </div>
        <div className={styles.about}>
          {space.description !== "" && (
            <section>
              <h2>{t("space.about")}</h2>
              <p className={styles.text}>{space.description}</p>
            </section>
          )}
          <Facilities space={space} />
          <Terms space={space} />
        </div>
        <div className={styles.panel}>
          <BookingPanel space={space} />
        </div>
        <div className={styles.reviews}>
          <LaterReviews spaceId={space.id} />
        </div>
      </div>
    </div>
  );
}

/** The reviews are below what is seen first, and wait until that is there. */
function LaterReviews({ spaceId }: { spaceId: number }) {
  return useDeferredValue(true, false) && <Reviews spaceId={spaceId} />;
}

function Head({ space }: { space: SpaceDetail }) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <header className={styles.head}>
      <p className={styles.where}>
        {names.district(space.district)} · {names.category(space.category)}
      </p>
      <h1>
        <TwoPartTitle title={space.title} />
      </h1>
      {space.subTitle !== "" && <p className={styles.sub}>{space.subTitle}</p>}
      <div className={styles.facts}>
        <span>
          <Icon name="people" size={18} />
          {t("common.peopleRange", { min: space.minCount, max: space.maxCount })}
        </span>
        <RatingLine average={space.ratingAverage} count={space.reviewCount} />
        <span>
          <Icon name="pin" size={18} />
          {space.address}
        </span>
      </div>
      <LikeButton space={space} />
    </header>
  );
}

function Facilities({ space }: { space: SpaceDetail }) {
  const { t } = useTranslation();
  const names = useNames();
  if (space.facilities.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{t("space.facilities")}</h2>
      <ul className={styles.facilities}>
        {space.facilities.map((code) => (
          <li key={code}>
            <Icon name={FACILITY_ICONS[code] ?? "check"} />
            {names.facility(code)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Terms({ space }: { space: SpaceDetail }) {
  const { t } = useTranslation();
  const minutes = space.minNoticeMinutes;
  const notice =
    minutes === 0
      ? t("space.noNotice")
      : minutes % 1440 === 0
        ? t("space.noticeDays", { count: minutes / 1440 })
        : minutes % 60 === 0
          ? t("space.noticeHours", { count: minutes / 60 })
          : t("space.noticeMinutes", { count: minutes });
  return (
    <section>
      <h2>{t("space.terms")}</h2>
      <dl className={styles.terms}>
        <dt>{t("space.people")}</dt>
        <dd>{t("common.peopleRange", { min: space.minCount, max: space.maxCount })}</dd>
        <dt>{t("space.notice")}</dt>
        <dd>{notice}</dd>
        <dt>{t("space.advance")}</dt>
        <dd>{t("space.advanceDays", { count: space.maxAdvanceDays })}</dd>
        <dt>{t("space.refund")}</dt>
        <dd>{t(`space.policies.${space.refundPolicy}`)}</dd>
      </dl>
    </section>
  );
}
