import type { ReactNode } from "react";

/** Icons drawn for the page on a grid of 24: thin lines with round ends. They are decoration; texts stand beside them. */
const PATHS = {
  search: <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20" />,
  heart: <path d="M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.4 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10Z" />,
  home: <path d="M4 11.5 12 5l8 6.5M6.5 9.8V19h11V9.8" />,
  ticket: <path d="M4 7h16v3.2a1.9 1.9 0 0 0 0 3.6V17H4v-3.2a1.9 1.9 0 0 0 0-3.6V7ZM14 7v10" />,
  person: <path d="M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 20c.8-3.4 3.6-5 7-5s6.2 1.6 7 5" />,
  people: (
    <path d="M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19c.6-3 3-4.5 6.5-4.5s5.9 1.5 6.5 4.5M16 5a3.3 3.3 0 0 1 0 6.3M18 14.8c1.9.600 3.1 2 3.5 4.2" />
  ),
  map: <path d="M9 5 4 7v12l5-2 6 2 5-2V5l-5 2-6-2ZM9 5v12M15 7v12" />,
  list: <path d="M4 7h16M4 12h16M4 17h16" />,
  filter: <path d="M4 7h9M19 7h1M4 17h3M13 17h7M16 4.5v5M10 14.5v5" />,
  close: <path d="M6 6l12 12M18 6 6 18" />,
  left: <path d="M14.5 5.5 8 12l6.5 6.5" />,
  right: <path d="M9.5 5.5 16 12l-6.5 6.5" />,
  down: <path d="M5.5 9.5 12 16l6.5-6.5" />,
  check: <path d="M5 12.5 10 17.5 19 7" />,
  star: <path d="m12 4 2.4 5 5.6.700-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9 12 4Z" />,
  clock: <path d="M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 8v4.5l3 1.8" />,
  pin: (
    <path d="M12 21s-6.5-5.6-6.5-11a6.5 6.5 0 0 1 13 0c0 5.4-6.5 11-6.5 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z" />
  ),
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15L6 16.5ZM10 20.5h4" />,
  wallet: <path d="M4 8h14a2 2 0 0 1 2 2v8H4V8ZM4 8l11-3v3M16 13.5h1.5" />,
  gear: (
    <path d="M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM12 3.5v2.8M12 17.7v2.8M3.5 12h2.8M17.7 12h2.8M6 6l2 2M16 16l2 2M18 6l-2 2M8 16l-2 2" />
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  photo: <path d="M4 6h16v12H4V6ZM4 15l4.5-4 4 3.5 3-2.5 4.5 3.5M15.5 9.5h.01" />,
  expand: <path d="M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7" />,
  wifi: <path d="M3.5 9.5a13 13 0 0 1 17 0M6.5 13a8.5 8.5 0 0 1 11 0M9.5 16.3a4 4 0 0 1 5 0M12 19.5h.01" />,
  tv: <path d="M4 6h16v10H4V6ZM8 20h8" />,
  cup: (
    <path d="M6 8h11v6a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5V8ZM17 10h1.5a2 2 0 0 1 0 4H17M9 3.5v1.5M13 3.5v1.5" />
  ),
  paw: (
    <path d="M12 12c-2.5 0-4.5 2.3-4.5 4.5 0 3 3 1.5 4.5 1.5s4.5 1.5 4.5-1.5c0-2.2-2-4.5-4.5-4.5ZM6 11h.01M9.5 7h.01M14.5 7h.01M18 11h.01" />
  ),
  bed: <path d="M4 18V7M4 15h16v3M20 15v-2a3 3 0 0 0-3-3H9v5M6.5 12h.01" />,
  parking: <path d="M5 4h14v16H5V4ZM10 16V8h2.8a2.3 2.3 0 0 1 0 4.6H10" />,
  live: (
    <path d="M12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2ZM8 16a5.5 5.5 0 0 1 0-8M16 8a5.5 5.5 0 0 1 0 8M5.5 18.5a9 9 0 0 1 0-13M18.5 5.5a9 9 0 0 1 0 13" />
  ),
  building: <path d="M6 20V5h8v15M14 10h4v10M4 20h16M9 9h2M9 13h2M9 17h2" />,
  wrench: <path d="M14.5 6.5a4 4 0 0 0-5 5L4 17l3 3 5.5-5.5a4 4 0 0 0 5-5L15 12l-2.5-.5L12 9l2.5-2.5Z" />,
  logout: <path d="M14 5H5v14h9M10 12h10M16.5 8.5 20 12l-3.5 3.5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

export function Icon({
  name,
  size = 20,
  filled = false,
}: {
  name: IconName;
  size?: number;
  filled?: boolean;
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {PATHS[name]}
    </svg>
  );
}
