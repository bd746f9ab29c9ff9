import { useTranslation } from "@/shared/i18n/useTranslation";
import { grouped } from "@/shared/text/money";
import styles from "../Operator.module.css";
import type { PlatformStatus } from "../operatorTypes";

/** The parts with names of their own; the others are consumer groups, whose names operators know. */
const NAMED_PARTS = ["database", "log", "readModels", "consumers"] as const;

/** Each part of the platform, whether it works, and how many records it has yet to read. */
export function Parts({ status }: { status: PlatformStatus }) {
  const { t } = useTranslation("operator");
  const behind = (part: string) =>
    status.lag.filter((lag) => lag.part === part).reduce((sum, lag) => sum + lag.records, 0);
  return (
    <section className={styles.section} aria-labelledby="parts">
      <h2 id="parts">{t("platform.parts")}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("platform.part")}</th>
              <th scope="col">{t("platform.state")}</th>
              <th scope="col" className={styles.number}>
                {t("platform.behind")}
              </th>
            </tr>
          </thead>
          <tbody>
            {status.parts.map((part) => {
              const known = NAMED_PARTS.find((name) => name === part.name);
              return (
                <tr key={part.name}>
                  <th scope="row">
                    {known === undefined ? <code>{part.name}</code> : t(`platform.name.${known}`)}
                  </th>
                  <td>
                    <span className={styles.state} data-wrong={part.status === "DOWN" || undefined}>
                      {t(part.status === "UP" ? "platform.up" : "platform.down")}
                    </span>
                  </td>
                  <td className={`${styles.number} figures`}>
                    {known === undefined ? grouped(behind(part.name)) : "–"}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
