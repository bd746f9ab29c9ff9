import type { ReactNode } from "react";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { ApiProblem, Unreachable } from "../api/problem";
import type { Problem, ProblemCode } from "../api/types";
import type { Format } from "../i18n/format";
import { useFormat } from "../i18n/useFormat";
import { Button } from "./Button";
import styles from "./Notice.module.css";

/** A message within the page. `wrong` says that something failed, `yours` that something is yours. */
export function Notice({
  tone = "plain",
  title,
  children,
  role,
}: {
  tone?: "plain" | "wrong" | "yours" | "sun";
  title?: string;
  children?: ReactNode;
  role?: "alert" | "status";
}) {
  return (
    <div className={styles.notice} data-tone={tone} role={role}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  );
}

/** The members of a problem, or of a refusal in the shape of one, that its words may name. */
export type ProblemMembers = Partial<Omit<Problem, "status" | "code" | "quote">>;

/** The members of a problem that its words name, formatted; a member that it lacks is an empty text. */
export function problemValues(problem: ProblemMembers, format: Format) {
  const show = <T,>(value: T | null | undefined, words: (value: T) => string) =>
    value === undefined || value === null ? "" : words(value);
  return {
    bookableUntil: show(problem.bookableUntil, format.dateTime),
    retryAt: show(problem.retryAt, format.time),
    lastDate: show(problem.lastDate, format.shortDate),
    price: show(problem.price, format.won),
    shortfall: show(problem.shortfall, format.points),
    min: show(problem.min, String),
    max: show(problem.max, String),
    limit: show(problem.limit, String),
  };
}

/** What a problem means and what to do next, by its code. */
export function useProblemWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return (code: ProblemCode, members: ProblemMembers = {}) => {
    const values = problemValues(members, format);
    return {
      title: t(`problem.${code}.title`, values),
      next: t(`problem.${code}.next`, values),
    };
  };
}

/** Whatever a request ended with, in words. */
export function useErrorWords() {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  return (error: unknown): { title: string; next: string; traceId?: string } => {
    if (error instanceof ApiProblem) {
      return { ...problemWords(error.code, error.problem), traceId: error.problem.traceId };
    }
    return error instanceof Unreachable
      ? { title: t("offline.unreachable"), next: t("offline.unreachableNext") }
      : { title: t("error.title"), next: t("error.text") };
  };
}

/** A failed request beside what it was for. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const words = useErrorWords()(error);
  return (
    <Notice tone="wrong" title={words.title} role="alert">
      <p>{words.next}</p>
      {words.traceId !== undefined && (
        <p className={styles.trace}>{t("error.trace", { traceId: words.traceId })}</p>
      )}
      {onRetry !== undefined && (
        <Button onClick={onRetry} className={styles.retry ?? ""}>
          {t("common.retry")}
        </Button>
      )}
    </Notice>
  );
}

/** Nothing to show, why, and what to do about it. */
export function Empty({ title, children, sign }: { title: string; children?: ReactNode; sign?: ReactNode }) {
  return (
    <div className={styles.empty}>
      {sign}
      <h2>{title}</h2>
      {children}
    </div>
  );
}
