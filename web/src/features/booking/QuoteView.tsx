import type { Quote, RefundStep } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Icon } from "@/shared/ui/Icon";
import { Notice, useProblemWords } from "@/shared/ui/Notice";
import styles from "./QuoteView.module.css";

/** What the API says of a stay before anything is asked for: its price, each rule, and what a cancellation gives back. */
export function QuoteView({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemWords = useProblemWords();
  const broken = quote.rules.filter((rule) => !rule.passed);
  return (
    <section className={styles.quote}>
      <div className={styles.price}>
        <span>{t("booking.price")}</span>
        <strong className="figures">{quote.price === undefined ? "–" : format.won(quote.price)}</strong>
      </div>
      {broken.map((rule) => {
        const code = rule.problem?.code ?? rule.codes[0];
        if (code === undefined) {
          return null;
        }
        const words = problemWords(code, rule.problem);
        return (
          <Notice key={rule.rule} tone="wrong" role="alert" title={words.title}>
            <p>{words.next}</p>
          </Notice>
        );
      })}
      <details className={styles.rules}>
        <summary>
          {broken.length === 0
            ? t("booking.allRules", { count: quote.rules.length })
            : t("booking.someRules", { count: broken.length })}
        </summary>
        <ul>
          {quote.rules.map((rule) => (
            <li key={rule.rule} data-passed={rule.passed || undefined}>
              <Icon name={rule.passed ? "check" : "close"} size={16} />
              {rule.codes[0] !== undefined && t(`booking.rules.${ruleName(rule.rule)}`)}
              <span className="visually-hidden">
                {rule.passed ? t("booking.passed") : t("booking.failed")}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {quote.refunds.length > 0 && <Refunds refunds={quote.refunds} />}
    </section>
  );
}

const RULES = [
  "exists",
  "active",
  "own",
  "suspended",
  "offered",
  "past",
  "started",
  "notice",
  "far",
  "people",
  "price",
  "yours",
  "limit",
  "blocked",
  "booked",
  "held",
] as const;

/** The name of a rule by its number, which begins at 1. */
function ruleName(rule: number): (typeof RULES)[number] {
  return RULES[rule - 1] ?? "exists";
}

function Refunds({ refunds }: { refunds: readonly RefundStep[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={styles.refunds}>
      <caption>{t("space.refundTable")}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t("space.refundWhen")}</th>
          <th scope="col">{t("space.refundPercent")}</th>
          <th scope="col">{t("space.refundAmount")}</th>
        </tr>
      </thead>
      <tbody>
        {refunds.map((step) => (
          <tr key={step.from}>
            <th scope="row">{t("space.refundUntil", { date: format.dateTime(step.until) })}</th>
            <td className="figures">{step.percent}%</td>
            <td className="figures">{format.won(step.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
