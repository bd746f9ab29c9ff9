import { lazy, Suspense } from "react";
import { Link } from "react-router";
import type { Slot, SpaceCard } from "@/shared/api/types";
import { useNames } from "@/shared/catalog/useNames";
import { loadPageTexts } from "@/shared/i18n/i18n";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { HalfSign } from "@/shared/ui/Half";
import { Icon } from "@/shared/ui/Icon";
import { Marked } from "@/shared/ui/Marked";
import { Poster, TwoPartTitle } from "@/shared/ui/Poster";
import { RatingLine } from "@/shared/ui/Rating";
import { Skeleton } from "@/shared/ui/Skeleton";
import styles from "./SpaceCardLink.module.css";

/** Hearts come after the list that they are on. */
const CardHeart = lazy(async () => {
  const [heart] = await Promise.all([import("../likes/CardHeart"), loadPageTexts()]);
  return heart;
});

/**
 * On a phone less than the card's width, so that the browser takes the variant of 640 pixels on a dense screen too: the next one is of
 * 2,048, with several times the bytes to load and the pixels to draw, for a picture as wide as a hand.
 */
const SIZES =
  "(max-width: 40rem) and (min-resolution: 2.5dppx) 48vw, (max-width: 40rem) 74vw, (max-width: 64rem) 45vw, 24rem";

function CardPicture({ variants, eager }: { variants: SpaceCard["cover"]; eager: boolean }) {
  return <Poster variants={variants} alt="" sizes={SIZES} eager={eager} />;
}

/** Where the words that were looked for are in a field of the space. */
function highlight(space: SpaceCard, field: string) {
  return space.highlights?.find((one) => one.field === field)?.ranges ?? [];
}

/** A space of a list: a framed picture with its label beneath, as in a gallery. The whole card is one link but its heart. */
export function SpaceCardLink({
  space,
  query = "",
  slot,
  eager = false,
  headingLevel = 3,
  liked = false,
}: {
  space: SpaceCard;
  /** What goes on to the page of the space, such as the chosen date. */
  query?: string;
  /** The slot whose price is shown, if one was chosen. */
  slot?: Slot | undefined;
  eager?: boolean;
  headingLevel?: 2 | 3;
  /** What is known of the heart before all likes are. */
  liked?: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  const passage = space.highlights?.find((one) => one.field === "description" || one.field === "subTitle");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <article className={styles.card}>
      <CardPicture variants={space.cover} eager={eager} />
      <div className={styles.label}>
        <p className={styles.where}>
          {names.district(space.district)} · {names.category(space.category)}
        </p>
        <Heading className={styles.title}>
          <Link to={`/spaces/${space.id}${query}`} className={styles.link}>
            <TwoPartTitle title={space.title} ranges={highlight(space, "title")} />
          </Link>
        </Heading>
        <p className={styles.facts}>
          <span>
            <Icon name="people" size={16} />
            {t("common.peopleRange", { min: space.minCount, max: space.maxCount })}
          </span>
          {space.likeCount > 0 && (
            <span>
              <Icon name="heart" size={16} />
              <span className="visually-hidden">{t("common.likes", { count: space.likeCount })}</span>
              <span aria-hidden="true" className="figures">
                {space.likeCount}
              </span>
            </span>
          )}
          <RatingLine average={space.ratingAverage} count={space.reviewCount} />
        </p>
        {passage !== undefined && (
          <p className={styles.passage}>
            <Marked text={passage.text} ranges={passage.ranges} />
          </p>
        )}
        {space.price !== null && (
          <p className={styles.price}>
            {slot !== undefined && <HalfSign slot={slot} size={18} />}
            <span className="figures">{format.won(space.price)}</span>
            {slot === undefined && <small>{t("common.from")}</small>}
          </p>
        )}
      </div>
      <Suspense>
        <CardHeart spaceId={space.id} title={space.title} assumed={liked} />
      </Suspense>
    </article>
  );
}

/** The place of a card while its space is loading; a document may have its picture already. */
export function SpaceCardSkeleton({ picture }: { picture?: SpaceCard["cover"] | undefined }) {
  return (
    <div className={styles.card} aria-hidden="true">
      {picture === undefined ? (
        <div className={styles.skeletonPicture}>
          <Skeleton height="100%" radius="0.875rem" />
        </div>
      ) : (
        <CardPicture variants={picture} eager />
      )}
      <div className={styles.label}>
        <Skeleton width="40%" height="1rem" />
        <Skeleton width="85%" height="2.6rem" />
        <Skeleton width="55%" height="1.25rem" />
        <Skeleton width="35%" height="1.75rem" />
      </div>
    </div>
  );
}
