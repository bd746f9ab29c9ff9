import type { ReactNode } from "react";
import styles from "./Grid.module.css";

/** Cards beside each other, as many as fit. */
export function Grid({ children }: { children: ReactNode }) {
  return <ul className={styles.grid}>{children}</ul>;
}
