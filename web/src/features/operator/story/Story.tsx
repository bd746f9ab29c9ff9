import { Link } from "react-router";
import type { ProblemCode } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { seoulTimeSeconds } from "@/shared/text/time";
import { useProblemWords } from "@/shared/ui/Notice";
import type { DecisionView } from "../operatorTypes";
import { knownOutcome, REFUSALS } from "./outcomes";
import styles from "./Story.module.css";

/** Decisions in the order of the log: what was decided, why, about what, where it stands in the log, and how much later. */
export function Story({ decisions }: { decisions: readonly DecisionView[] }) {
  return (
    <ol className={styles.story}>
      {decisions.map((decision, index) => (
        <Decision
          key={`${decision.seq} ${decision.outcome} ${decision.subject}`}
          decision={decision}
          previous={decisions[index - 1]}
        />
      ))}
    </ol>
  );
}

function Decision({ decision, previous }: { decision: DecisionView; previous: DecisionView | undefined }) {
  const { t } = useTranslation("operator");
  const format = useFormat();
  const outcome = knownOutcome(decision.outcome);
  const between = previous === undefined ? 0 : Date.parse(decision.at) - Date.parse(previous.at);
  return (
    <li className={styles.decision} data-refusal={REFUSALS.has(decision.outcome) || undefined}>
      <p className={`${styles.at} figures`}>
        <time dateTime={decision.at}>{seoulTimeSeconds(decision.at)}</time>
        <span>{format.dateTime(decision.at)}</span>
      </p>
      <div className={styles.what}>
        <p className={styles.outcome}>
          {outcome === undefined
            ? t("story.outcome.other", { outcome: decision.outcome })
            : t(`story.outcome.${outcome}`)}
        </p>
        {decision.reason !== undefined && <Reason code={decision.reason} />}
        <p className={styles.place}>
          <span>{t("story.seq", { seq: decision.seq })}</span>
          <span className="figures">
            {t("story.position", { partition: decision.partition, offset: decision.offset })}
          </span>
          {previous !== undefined && <span>{t("story.after", { elapsed: format.elapsed(between) })}</span>}
        </p>
        <p className={styles.subject}>
          <Link to={`/operator/orders?id=${decision.subject}`}>
            {t("story.subject", { id: decision.subject })}
          </Link>
        </p>
      </div>
    </li>
  );
}

function Reason({ code }: { code: string }) {
  const { has } = useTranslation();
  const words = useProblemWords();
  const isKnown = (text: string): text is ProblemCode => has(`problem.${text}.title`);
  return (
    <p className={styles.reason}>
      <code>{code}</code> {isKnown(code) && words(code).title}
    </p>
  );
}
