import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api, body } from "@/shared/api/client";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button } from "@/shared/ui/Button";
import { SelectField } from "@/shared/ui/Field";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import styles from "../Operator.module.css";
import { operatorKeys } from "../operatorKeys";
import { UserNumberForm, UserOfNumber } from "./UserLookup";
import { UserRow } from "./UserRow";

const STATUSES = ["ACTIVE", "SUSPENDED", "ERASED"] as const;

/** A user by number, or the users, newest first. */
export function UsersPage() {
  const { t } = useTranslation("operator");
  const [search, setSearch] = useSearchParams();
  const number = search.get("number") ?? "";
  return (
    <Page title={t("users.heading")}>
      <UserNumberForm
        shown={number}
        onShow={(next) => setSearch(next === "" ? {} : { number: next }, { replace: true })}
      />
      {/^[1-9]\d{0,14}$/.test(number) ? <UserOfNumber key={number} number={number} /> : <Newest />}
    </Page>
  );
}

function Newest() {
  const { t } = useTranslation("operator");
  const [search, setSearch] = useSearchParams();
  const status = STATUSES.find((one) => one === search.get("status"));
  const users = useInfiniteQuery({
    queryKey: [...operatorKeys.users, status],
    initialPageParam: undefined,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      body(
        api.GET("/v1/admin/users", {
          params: {
            query: {
              ...(status === undefined ? {} : { status }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const items = users.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={styles.form}>
        <SelectField
          label={t("users.status")}
          value={status ?? ""}
          onChange={(event) =>
            setSearch(event.target.value === "" ? {} : { status: event.target.value }, { replace: true })
          }
        >
          <option value="">{t("users.all")}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {t(`users.state.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {users.isPending && (
        <>
          <LoadingLabel />
          <Skeleton height="12rem" />
        </>
      )}
      {users.isError && <ErrorNotice error={users.error} onRetry={() => void users.refetch()} />}
      {users.isSuccess && items.length === 0 && <Empty title={t("users.empty")} />}
      <ul className={styles.list}>
        {items.map((user) => (
          <li key={user.id}>
            <UserRow user={user} />
          </li>
        ))}
      </ul>
      {users.hasNextPage && (
        <Button busy={users.isFetchingNextPage} onClick={() => void users.fetchNextPage()}>
          {t("load.more")}
        </Button>
      )}
    </>
  );
}
