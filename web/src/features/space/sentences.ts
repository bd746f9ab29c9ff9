import type { Half } from "@/shared/api/types";
import type { Format } from "@/shared/i18n/format";
import type { Translate } from "@/shared/i18n/texts";
import { HALVES, type SlotLook } from "./halves";

/** What screen readers say of a calendar: each cell is one sentence of its date, states and prices. */
export function sentencesOf(t: Translate, format: Format) {
  const state = (look: SlotLook): string => {
    switch (look.kind) {
      case "free":
        return t("space.looks.free", { price: format.won(look.price) });
      case "held":
        return look.until === undefined
          ? t("space.looks.held")
          : t("space.looks.heldUntil", { time: format.time(look.until) });
      default:
        return t(`space.looks.${look.kind}`);
    }
  };
  return {
    state,
    cell: (date: string, looks: Readonly<Record<Half, SlotLook>>, today: boolean): string => {
      const halves = HALVES.map((half) =>
        t("space.halfSentence", { half: t(`slot.${half}`), state: state(looks[half]) }),
      );
      return [
        today ? t("space.today", { date: format.longDate(date) }) : format.longDate(date),
        ...halves,
      ].join(". ");
    },
    change: (date: string, half: Half, look: SlotLook): string =>
      t("space.changed", { date: format.shortDate(date), half: t(`slot.${half}`), state: state(look) }),
  };
}
