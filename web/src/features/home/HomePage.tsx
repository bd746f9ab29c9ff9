import { Link } from "react-router";
import { useCategories, useDistricts } from "@/shared/catalog/catalog";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { ErrorNotice } from "@/shared/ui/Notice";
import { useTitle } from "@/shared/ui/Page";
import { type Filters, writeFilters } from "../search/filters";
import { Grid } from "../search/Grid";
import { SpaceCardLink, SpaceCardSkeleton } from "../search/SpaceCardLink";
import { useFewSpaces } from "../search/useSpaces";
import { CategorySign } from "./CategorySign";
import styles from "./HomePage.module.css";
import { LIKED, SHOWN, tonight } from "./lists";
import { QuickSearch } from "./QuickSearch";

export default function HomePage() {
  const { t } = useTranslation();
  useTitle(undefined);
  return (
    <div className={styles.home}>
      <section className={styles.hero}>
        <div className={styles.words}>
          <h1>{t("home.title")}</h1>
          <p>{t("home.lead")}</p>
        </div>
        <QuickSearch />
      </section>
      <Ways />
      <Tonight />
      <Section title={t("home.liked")} more={t("home.likedMore")} filters={LIKED} />
      <Reasons />
    </div>
  );
}

/** Categories and districts as ways into the list. */
function Ways() {
  const { t } = useTranslation();
  const format = useFormat();
  const categories = useCategories().data ?? [];
  const districts = useDistricts().data ?? [];
  return (
    <section className={styles.ways}>
      <div>
        <h2>{t("home.categories")}</h2>
        <ul className={styles.categories}>
          {categories.map((category) => (
            <li key={category.code}>
              <Link to={`/spaces?category=${category.code}`}>
                <CategorySign code={category.code} />
                {format.name(category)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>{t("home.districts")}</h2>
        <ul className={styles.districts}>
          {districts.map((district) => (
            <li key={district.code}>
              <Link to={`/spaces?district=${district.code}`}>{format.name(district)}</Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Keeps the place of the title in the document that the build draws: it cannot know which night it is. */
const TITLE_OF_SOME_NIGHT = "\u00a0";

function Tonight() {
  const { t } = useTranslation();
  const { begun, filters } = tonight(Date.now());
  return (
    <Section
      title={import.meta.env.SSR ? TITLE_OF_SOME_NIGHT : begun ? t("home.tomorrowNight") : t("home.tonight")}
      more={t("home.tonightMore")}
      filters={filters}
      empty={t("home.nothingTonight")}
      dark
    />
  );
}

function Section({
  title,
  more,
  filters,
  empty,
  dark = false,
}: {
  title: string;
  more: string;
  filters: Filters;
  empty?: string;
  dark?: boolean;
}) {
  const spaces = useFewSpaces(filters, SHOWN);
  const address = writeFilters(filters).toString();
  const pick = new URLSearchParams(
    [
      ["date", filters.date ?? ""],
      ["slot", filters.slot ?? ""],
    ].filter(([, value]) => value !== ""),
  ).toString();
  return (
    <section className={styles.section} data-night={dark || undefined}>
      <div className={styles.inner}>
        <header>
          <h2>{title}</h2>
          <Link to={`/spaces?${address}`}>{more}</Link>
        </header>
        {spaces.isError ? (
          <ErrorNotice error={spaces.error} onRetry={() => void spaces.refetch()} />
        ) : (
          <Grid strip>
            {spaces.data === undefined
              ? Array.from({ length: SHOWN }, (_card, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the placeholders never move
                  <li key={index}>
                    <SpaceCardSkeleton />
                  </li>
                ))
              : spaces.data.items.map((space) => (
                  <li key={space.id}>
                    <SpaceCardLink space={space} slot={filters.slot} query={pick === "" ? "" : `?${pick}`} />
                  </li>
                ))}
          </Grid>
        )}
        {spaces.data?.items.length === 0 && empty !== undefined && <p>{empty}</p>}
      </div>
    </section>
  );
}

function Reasons() {
  const { t } = useTranslation();
  const reasons = [
    [t("home.how1"), t("home.how1text")],
    [t("home.how2"), t("home.how2text")],
    [t("home.how3"), t("home.how3text")],
  ] as const;
  return (
    <section className={styles.reasons}>
      <h2>{t("home.how")}</h2>
      <ol>
        {reasons.map(([title, text]) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
