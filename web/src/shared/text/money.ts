/** Before each group of three digits. */
const GROUP = /\B(?=(?:\d{3})+$)/g;

/**
 * An amount without its unit: `72,000`. Amounts are whole Korean won; one point is one won. `Intl` would do the same, but to
 * load it takes a slow phone a quarter of a second before the first page is there.
 */
export function grouped(amount: number): string {
  return Math.round(amount).toString().replace(GROUP, ",");
}

/** An amount with its unit: `72,000원` in Korean, `₩72,000` in English. */
export function won(amount: number, language: string): string {
  const sign = amount < 0 ? "−" : "";
  const figures = grouped(Math.abs(amount));
  return language === "ko" ? `${sign}${figures}원` : `${sign}₩${figures}`;
}

/** Points with their unit: `100,000P`. */
export function points(amount: number): string {
  return `${amount < 0 ? "−" : ""}${grouped(Math.abs(amount))}P`;
}

/** What the whole day saves against both halves, in whole per cent; 0 if it saves nothing or a price is missing. */
export function savingPercent(
  day: number | undefined,
  night: number | undefined,
  all: number | undefined,
): number {
  if (day === undefined || night === undefined || all === undefined || day + night === 0) {
    return 0;
  }
  return Math.max(0, Math.floor(((day + night - all) * 100) / (day + night)));
}
