import type { Half } from "@/shared/api/types";
import styles from "./HalfMark.module.css";
import type { SlotLook } from "./halves";

/**
 * The state of a half in a calendar cell, by shape and not by colour alone: full while it is free, a ring while somebody
 * pays, a stroke once it is taken, nothing if it is not let.
 */
export function HalfMark({ half, look }: { half: Half; look: SlotLook }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
      className={styles.mark}
      data-half={half}
      data-kind={look.kind}
    >
      {look.kind === "free" &&
        (half === "DAY" ? (
          <circle cx="7" cy="7" r="5" />
        ) : (
          <path d="M11.8 8.6A5.2 5.2 0 1 1 5.4 2.2a4.2 4.2 0 0 0 6.4 6.4Z" />
        ))}
      {look.kind === "held" && <circle cx="7" cy="7" r="4.4" />}
      {(look.kind === "booked" || look.kind === "blocked" || look.kind === "closed") && <path d="M3.5 7h7" />}
    </svg>
  );
}
