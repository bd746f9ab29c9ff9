import type { ReactNode } from "react";

/** A drawing for each category: two or three lines that say what one does there. */
const SIGNS: Readonly<Record<string, ReactNode>> = {
  "party-room": (
    <path d="M16 4v5M16 9a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM9 16h14M16 9c-4 4-4 10 0 14M16 9c4 4 4 10 0 14M6 27h20" />
  ),
  "practice-room": <path d="M5 5h22v18H5zM16 5v18M11 27h10M8 9l4-2M20 9l4-2" />,
  "vocal-room": (
    <path d="M16 4a4 4 0 0 1 4 4v7a4 4 0 0 1-8 0V8a4 4 0 0 1 4-4ZM8 15a8 8 0 0 0 16 0M16 23v5M11 28h10" />
  ),
  "study-room": <path d="M16 8c-3-2-7-2-11-1v18c4-1 8-1 11 1 3-2 7-2 11-1V7c-4-1-8-1-11 1ZM16 8v18" />,
  "photo-studio": <path d="M4 10h6l2-4h8l2 4h6v16H4zM16 13a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z" />,
  "meeting-room": <path d="M4 17h24M7 17v10M25 17v10M10 17v-5h12v5M13 8h6v4h-6z" />,
  "seminar-room": <path d="M5 5h22v13H5zM16 18v5M9 28l7-5 7 5M10 10h8M10 13h5" />,
  "instrument-room": <path d="M20 4v15.5M20 4l7 3v5l-7-3M15 24a5 4 0 1 1 5-4.5M5 9h8M5 14h8M5 19h4" />,
};

export function CategorySign({ code }: { code: string }) {
  return (
    <svg
      width="32"
      height="32"
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SIGNS[code] ?? <path d="M5 13 16 5l11 8v14H5z" />}
    </svg>
  );
}
