/** Room above the highest and below the lowest point, so that the line is not cut. */
const EDGE = 3;

/** The path of a line through values from left to right, scaled to the highest; empty for fewer than two values. */
export function linePath(values: readonly number[], width: number, height: number): string {
  if (values.length < 2) {
    return "";
  }
  const max = Math.max(...values, 1);
  const step = width / (values.length - 1);
  return values
    .map((value, index) => {
      const y = EDGE + (height - 2 * EDGE) * (1 - value / max);
      return `${index === 0 ? "M" : "L"}${(index * step).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join(" ");
}
