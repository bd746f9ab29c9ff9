import { useQuery } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { grouped } from "@/shared/text/money";
import { ErrorNotice } from "@/shared/ui/Notice";
import styles from "../Operator.module.css";
import { operatorKeys } from "../operatorKeys";
import type { PlatformStatus } from "../operatorTypes";

/** How many records each topic has that nobody could read, and the latest of them by their headers. */
export function DeadLetters({ counts }: { counts: PlatformStatus["deadLetters"] }) {
  const { t } = useTranslation("operator");
  const total = counts.reduce((sum, count) => sum + count.records, 0);
  return (
    <section className={styles.section} aria-labelledby="dead-letters">
      <h2 id="dead-letters">{t("platform.deadLetters")}</h2>
      <p className={styles.hint}>{t("platform.deadLettersHint")}</p>
      {total === 0 ? (
        <p className={styles.state}>{t("platform.noDeadLetters")}</p>
      ) : (
        <>
          <ul>
            {counts
              .filter((count) => count.records > 0)
              .map((count) => (
                <li key={count.topic}>
                  <code>{count.topic}</code> <strong className="figures">{grouped(count.records)}</strong>
                </li>
              ))}
          </ul>
          <Latest total={total} />
        </>
      )}
    </section>
  );
}

function Latest({ total }: { total: number }) {
  const { t } = useTranslation("operator");
  const format = useFormat();
  const letters = useQuery({
    queryKey: [...operatorKeys.deadLetters, total],
    queryFn: () => body(api.GET("/v1/admin/dead-letters", { params: { query: {} } })),
  });
  if (letters.isError) {
    return <ErrorNotice error={letters.error} onRetry={() => void letters.refetch()} />;
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("platform.at")}</th>
            <th scope="col">{t("platform.topic")}</th>
            <th scope="col">{t("platform.position")}</th>
            <th scope="col">{t("platform.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {letters.data?.items.map((letter) => (
            <tr key={`${letter.topic} ${letter.partition} ${letter.offset}`}>
              <td>{format.dateTime(letter.at)}</td>
              <td>
                <code>{letter.topic}</code>
              </td>
              <td className="figures">
                {t("story.position", { partition: letter.partition, offset: letter.offset })}
              </td>
              <td>{letter.reason ?? t("load.none")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
