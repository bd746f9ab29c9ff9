import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { api, body } from "@/shared/api/client";
import { hasCode } from "@/shared/api/problem";
import type { Order } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button } from "@/shared/ui/Button";
import { TextField } from "@/shared/ui/Field";
import { SlotTag } from "@/shared/ui/Half";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import styles from "../Operator.module.css";
import { Story } from "../story/Story";
import { CancelForGuest } from "./CancelForGuest";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Anybody's order by its id, with everything that was decided about it. */
export function OrderLookupPage() {
  const { t } = useTranslation("operator");
  const [search, setSearch] = useSearchParams();
  const shown = search.get("id") ?? "";
  const [id, setId] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  const find = (event: FormEvent) => {
    event.preventDefault();
    setWrong(!UUID.test(id.trim()));
    if (UUID.test(id.trim())) {
      setSearch({ id: id.trim() });
    }
  };
  return (
    <Page title={t("orders.heading")}>
      <form className={styles.form} onSubmit={find} noValidate>
        <TextField
          label={t("orders.id")}
          error={isWrong ? t("orders.invalid") : undefined}
          value={id}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setId(event.target.value)}
        />
        <Button type="submit" look="action">
          {t("orders.show")}
        </Button>
      </form>
      {UUID.test(shown) && <Lookup key={shown} id={shown} />}
    </Page>
  );
}

function Lookup({ id }: { id: string }) {
  const { t } = useTranslation("operator");
  const order = useQuery({
    queryKey: ["mine", "operator", "order", id],
    queryFn: () => body(api.GET("/v1/admin/orders/{id}", { params: { path: { id } } })),
  });
  if (order.isError) {
    return hasCode(order.error, "ORDER_NOT_FOUND") ? (
      <Empty title={t("orders.notFound")} />
    ) : (
      <ErrorNotice error={order.error} onRetry={() => void order.refetch()} />
    );
  }
  if (order.data === undefined) {
    return (
      <>
        <LoadingLabel />
        <Skeleton height="12rem" />
      </>
    );
  }
  return (
    <>
      <section className={styles.section}>
        <Facts order={order.data} />
        <CancelForGuest order={order.data} />
      </section>
      <Decisions id={id} />
    </>
  );
}

function Facts({ order }: { order: Order }) {
  const { t } = useTranslation("operator");
  const { t: tHost } = useTranslation();
  const format = useFormat();
  const rows: [string, ReactNode][] = [[t("orders.state"), order.status]];
  if (order.spaceId !== undefined) {
    rows.push([
      t("orders.space"),
      <Link key="space" to={`/spaces/${order.spaceId}`}>
        {order.spaceId}
      </Link>,
    ]);
  }
  if (order.useDate !== undefined) {
    rows.push([t("orders.date"), format.longDate(order.useDate)]);
  }
  if (order.slot !== undefined) {
    rows.push([t("orders.slot"), <SlotTag key="slot" slot={order.slot} long />]);
  }
  if (order.headCount !== undefined) {
    rows.push([t("orders.people"), tHost("common.people", { count: order.headCount })]);
  }
  if (order.price !== undefined) {
    rows.push([t("orders.price"), format.won(order.price)]);
  }
  if (order.createdAt !== undefined) {
    rows.push([t("orders.created"), format.dateTime(order.createdAt)]);
  }
  if (order.status === "WAITING" && order.holdExpiresAt !== undefined) {
    rows.push([t("orders.hold"), format.dateTime(order.holdExpiresAt)]);
  }
  if (order.rejection !== undefined) {
    rows.push([t("orders.reason"), `${order.rejection.code}: ${order.rejection.detail}`]);
  }
  if (order.refundAmount !== undefined) {
    rows.push([t("orders.refund"), format.won(order.refundAmount)]);
  }
  if (order.decision !== undefined) {
    const { partition, offset } = order.decision;
    rows.push([t("orders.decided"), t("story.position", { partition, offset })]);
  }
  return (
    <>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </dl>
      {order.spaceId !== undefined && order.useDate !== undefined && (
        <p>
          <Link to={`/operator/story?space=${order.spaceId}&date=${order.useDate}`}>
            {t("orders.storyOfDate")}
          </Link>
        </p>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Decisions({ id }: { id: string }) {
  const { t } = useTranslation("operator");
  const decisions = useQuery({
    queryKey: ["mine", "operator", "order", id, "decisions"],
    queryFn: () => body(api.GET("/v1/admin/orders/{id}/decisions", { params: { path: { id } } })),
  });
  return (
    <section className={styles.section}>
      <h2>{t("orders.story")}</h2>
      {decisions.isError && <ErrorNotice error={decisions.error} onRetry={() => void decisions.refetch()} />}
      {decisions.data !== undefined && (
        <Story decisions={decisions.data.items.map((decision) => ({ ...decision, subject: id }))} />
      )}
    </section>
  );
}
