/** A phone number in the international form the API takes; Korean numbers may be typed as usual. Undefined if it is none. */
export function toE164(typed: string): string | undefined {
  const compact = typed.replace(/[\s\-().]/g, "");
  const international =
    compact.startsWith("0") && !compact.startsWith("00")
      ? `+82${compact.slice(1)}`
      : compact.replace(/^00/, "+");
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : undefined;
}
