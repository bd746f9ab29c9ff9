import type { ReactNode } from "react";
import styles from "./SectionNav.module.css";

/** The pages of a part, as links in one line that scrolls where it does not fit. */
export function SectionNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.nav} aria-label={label}>
      {children}
    </nav>
  );
}
