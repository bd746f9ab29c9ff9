import type { ReactNode } from "react";
import styles from "./Grid.module.css";

/** Cards beside each other, as many as fit. A strip is one row on a phone, which is swiped. */
export function Grid({ children, strip = false }: { children: ReactNode; strip?: boolean }) {
  return (
    <ul className={styles.grid} data-strip={strip || undefined}>
      {children}
    </ul>
  );
}
