import { type ReactNode, useEffect } from "react";
import { useAnnounce } from "./Announcer";
import styles from "./Page.module.css";

/** The title of the browser tab while the page is shown. Screen readers hear it, since the focus stays where it is. */
export function useTitle(title: string | undefined): void {
  const announce = useAnnounce();
  useEffect(() => {
    document.title = title === undefined ? "OURSPACE" : `${title} · OURSPACE`;
    if (title !== undefined) {
      announce(title);
    }
  }, [announce, title]);
}

/** A page of the usual width with its heading. */
export function Page({
  title,
  lead,
  narrow = false,
  aside,
  children,
}: {
  title: string;
  lead?: ReactNode;
  narrow?: boolean;
  aside?: ReactNode;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <div className={styles.page} data-narrow={narrow || undefined}>
      <header className={styles.header}>
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {aside}
      </header>
      {children}
    </div>
  );
}
