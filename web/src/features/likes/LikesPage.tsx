import { useInfiniteQuery } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { ButtonLink } from "@/shared/ui/Button";
import { Icon } from "@/shared/ui/Icon";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel } from "@/shared/ui/Skeleton";
import { Grid } from "../search/Grid";
import { LoadMore } from "../search/LoadMore";
import { SpaceCardLink, SpaceCardSkeleton } from "../search/SpaceCardLink";
import { likesKey } from "./useLikes";

/** The spaces that the guest likes. */
export default function LikesPage() {
  const { t } = useTranslation();
  const likes = useInfiniteQuery({
    queryKey: likesKey,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET("/v1/me/likes", { params: { query: pageParam === "" ? {} : { cursor: pageParam } }, signal }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const items = likes.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t("account.likes.title")}>
      {likes.isError && <ErrorNotice error={likes.error} onRetry={() => void likes.refetch()} />}
      {likes.isPending && (
        <>
          <LoadingLabel />
          <Grid>
            {[1, 2, 3].map((card) => (
              <li key={card}>
                <SpaceCardSkeleton />
              </li>
            ))}
          </Grid>
        </>
      )}
      {items?.length === 0 && (
        <Empty title={t("account.likes.empty")} sign={<Icon name="heart" size={40} />}>
          <p>{t("account.likes.emptyText")}</p>
          <ButtonLink to="/spaces">{t("nav.search")}</ButtonLink>
        </Empty>
      )}
      {items !== undefined && items.length > 0 && (
        <>
          <Grid>
            {items.map((space) => (
              <li key={space.id}>
                <SpaceCardLink space={space} headingLevel={2} liked />
              </li>
            ))}
          </Grid>
          <LoadMore
            hasMore={likes.hasNextPage}
            busy={likes.isFetchingNextPage}
            error={undefined}
            onMore={() => void likes.fetchNextPage()}
          />
        </>
      )}
    </Page>
  );
}
