import { useTranslation } from "@/shared/i18n/useTranslation";
import type { Slot } from "../api/types";
import styles from "./Half.module.css";

/** The sun of the day, the moon of the night, or both for the whole day. Decoration: the word stands beside it. */
export function HalfSign({ slot, size = 20 }: { slot: Slot; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={styles.sign}
    >
      {slot === "DAY" && <Sun cx={12} cy={12} scale={1} />}
      {slot === "NIGHT" && <Moon x={0} y={0} scale={1} />}
      {slot === "ALL" && (
        <>
          <Sun cx={8.5} cy={8.5} scale={0.68} />
          <Moon x={9.5} y={9.5} scale={0.62} />
        </>
      )}
    </svg>
  );
}

function Sun({ cx, cy, scale }: { cx: number; cy: number; scale: number }) {
  const rays = Array.from({ length: 8 }, (_ray, index) => (index * Math.PI) / 4);
  return (
    <g className={styles.sun}>
      <circle cx={cx} cy={cy} r={5 * scale} />
      {rays.map((angle) => (
        <line
          key={angle}
          x1={cx + Math.cos(angle) * 7.6 * scale}
          y1={cy + Math.sin(angle) * 7.6 * scale}
          x2={cx + Math.cos(angle) * 9.8 * scale}
          y2={cy + Math.sin(angle) * 9.8 * scale}
        />
      ))}
    </g>
  );
}

function Moon({ x, y, scale }: { x: number; y: number; scale: number }) {
  return (
    <path
      className={styles.moon}
      transform={`translate(${x} ${y}) scale(${scale})`}
      d="M19.5 14.6A8.5 8.5 0 0 1 9.4 4.5a8.5 8.5 0 1 0 10.1 10.1Z"
    />
  );
}

/** A slot with its sign and word on its own tone. */
export function SlotTag({ slot, long = false }: { slot: Slot; long?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={styles.tag} data-slot={slot}>
      <HalfSign slot={slot} size={16} />
      {long ? t(`slot.${slot}long`) : t(`slot.${slot}`)}
    </span>
  );
}
