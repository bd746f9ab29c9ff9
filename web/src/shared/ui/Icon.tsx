import sprite from "./icons.svg?url";

/** The icons of `icons.svg`, drawn for the page on a grid of 24: thin lines with round ends. */
export type IconName =
  | "search"
  | "heart"
  | "home"
  | "ticket"
  | "person"
  | "people"
  | "map"
  | "list"
  | "filter"
  | "close"
  | "left"
  | "right"
  | "down"
  | "check"
  | "star"
  | "clock"
  | "pin"
  | "bell"
  | "wallet"
  | "gear"
  | "plus"
  | "minus"
  | "photo"
  | "expand"
  | "wifi"
  | "tv"
  | "cup"
  | "paw"
  | "bed"
  | "parking"
  | "live"
  | "building"
  | "wrench"
  | "logout";

/** An icon. It is decoration: a text stands beside it. */
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
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
