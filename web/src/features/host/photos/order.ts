/** The list with the item at `from` moved to `to`; the same list if either lies outside. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || from === to || to < 0 || to >= items.length) {
    return items;
  }
  const rest = items.filter((_other, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
