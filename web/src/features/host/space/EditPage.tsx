import { useState } from "react";
import { useParams } from "react-router";
import type { SpaceDetail } from "@/shared/api/types";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { ErrorNotice, Notice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import type { HostSpace, SpaceChange } from "../hostTypes";
import { useHostSpaces, useSpaceDetail } from "../queries";
import { RefusalNotice } from "../RefusalNotice";
import { isRefused, useChangeSpace } from "./changes";
import {
  changesBetween,
  type FieldName,
  faultsOf,
  fieldAt,
  fieldNames,
  fromDetail,
  type SpaceDraft,
  toForm,
} from "./draft";
import styles from "./EditPage.module.css";
import { PhotosEditor } from "./PhotosEditor";
import { RemoveSpace } from "./RemoveSpace";
import { OfferFields, PlaceFields } from "./SpaceFields";

/** Edits a space: its details, its photos, and its end. */
export function EditPage() {
  const { t } = useTranslation("host");
  const id = Number(useParams().id);
  const detail = useSpaceDetail(id);
  const spaces = useHostSpaces();
  const space = spaces.data?.find((one) => one.id === id);
  const error = detail.error ?? spaces.error;
  if (error !== null) {
    return (
      <Page narrow title={t("edit.heading")}>
        <ErrorNotice error={error} onRetry={() => void Promise.all([detail.refetch(), spaces.refetch()])} />
      </Page>
    );
  }
  if (detail.data === undefined || space === undefined) {
    return (
      <Page narrow title={t("edit.heading")}>
        <LoadingLabel />
        <Skeleton height="20rem" />
      </Page>
    );
  }
  return (
    <Page narrow title={t("edit.heading")} lead={space.title}>
      <PhotosEditor space={space} />
      <DetailsEditor key={id} detail={detail.data} space={space} />
      <RemoveSpace space={space} />
    </Page>
  );
}

type Outcome =
  | { readonly kind: "saved" | "stale" | "nothing" | "slow" }
  | { readonly kind: "failed"; readonly error: unknown };

function DetailsEditor({ detail, space }: { detail: SpaceDetail; space: HostSpace }) {
  const { t } = useTranslation("host");
  const announce = useAnnounce();
  const change = useChangeSpace();
  const [edited, setEdited] = useState<Partial<SpaceDraft>>({});
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [settled, setSettled] = useState<SpaceChange>();
  const before = fromDetail(detail);
  const draft = { ...before, ...edited };
  const faults = faultsOf(draft);
  const refusedFields = fieldsRefusedBy(settled, draft);
  const faultOf = (field: FieldName) => {
    const fault = faults[field];
    return tried && fault !== undefined ? t(`faults.${fault}`) : refusedFields[field];
  };

  const finish = (next: Outcome) => {
    setOutcome(next);
    if (next.kind !== "failed") {
      announce(t(`save.${next.kind}`));
    }
  };
  const onSettled = (result: SpaceChange) => {
    setSettled(result);
    if (result.status === "DONE") {
      setEdited({});
      setTried(false);
      finish({ kind: "saved" });
    } else if (result.status === "PENDING") {
      finish({ kind: "slow" });
    } else {
      setOutcome(
        isRefused(result) && result.refusal.code === "STALE_VERSION" ? { kind: "stale" } : undefined,
      );
    }
  };
  const save = () => {
    setTried(true);
    setSettled(undefined);
    const patch = changesBetween(toForm(before), toForm(draft));
    if (fieldNames(faults).length > 0) {
      setOutcome(undefined);
    } else if (patch === undefined) {
      finish({ kind: "nothing" });
    } else {
      change.mutate(
        { kind: "patch", space, patch },
        {
          onSuccess: onSettled,
          onError: (error) => setOutcome(isStale(error) ? { kind: "stale" } : { kind: "failed", error }),
        },
      );
    }
  };
  const onChange = (part: Partial<SpaceDraft>) => {
    setOutcome(undefined);
    setEdited((known) => ({ ...known, ...part }));
  };
  return (
    <section className={styles.section} aria-labelledby="details">
      <h2 id="details">{t("edit.details")}</h2>
      <p className={styles.hint}>{t("edit.existing")}</p>
      <PlaceFields draft={draft} faultOf={faultOf} onChange={onChange} />
      <OfferFields draft={draft} faultOf={faultOf} onChange={onChange} />
      {tried && fieldNames(faults).length > 0 && (
        <p className={styles.faults} role="alert">
          {t("register.faults", { count: fieldNames(faults).length })}
        </p>
      )}
      {outcome !== undefined && <Saved outcome={outcome} />}
      {settled !== undefined && isRefused(settled) && settled.refusal.code !== "STALE_VERSION" && (
        <RefusalNotice refusal={settled.refusal} />
      )}
      <div className={styles.actions}>
        <Button look="action" busy={change.isPending} onClick={save}>
          {t(change.isPending ? "save.saving" : "edit.save")}
        </Button>
      </div>
    </section>
  );
}

function Saved({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation("host");
  return outcome.kind === "failed" ? (
    <ErrorNotice error={outcome.error} />
  ) : (
    <Notice tone={outcome.kind === "saved" ? "yours" : "sun"}>
      <p>{t(`save.${outcome.kind}`)}</p>
    </Notice>
  );
}

function isStale(error: unknown): boolean {
  return error instanceof Error && error.message === "STALE_VERSION";
}

function fieldsRefusedBy(
  settled: SpaceChange | undefined,
  draft: SpaceDraft,
): Partial<Record<FieldName, string>> {
  const refusal = settled?.refusal;
  const errors = refusal?.code === "VALIDATION_FAILED" ? refusal.errors : [];
  const form = toForm(draft);
  return Object.fromEntries(
    errors.flatMap(({ pointer, detail }) => {
      const field = fieldAt(pointer, form);
      return field === undefined ? [] : [[field, detail]];
    }),
  );
}
