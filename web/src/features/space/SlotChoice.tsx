import { useId, useState } from "react";
import type { Slot, SpaceDetail } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { savingPercent } from "@/shared/text/money";
import { slotHours } from "@/shared/text/time";
import { Button } from "@/shared/ui/Button";
import { HalfSign } from "@/shared/ui/Half";
import { JoinWaitlist } from "../waitlist/JoinWaitlist";
import { canWait, offerOf, SLOTS, type SlotLook } from "./halves";
import styles from "./SlotChoice.module.css";
import { useSentences } from "./useSentences";

/** The slots of the chosen date with their prices; a taken one can be waited for. */
export function SlotChoice({
  space,
  date,
  count,
  look,
  chosen,
  onChoose,
}: {
  space: SpaceDetail;
  date: string;
  count: number;
  look: (slot: Slot) => SlotLook;
  chosen: Slot | undefined;
  onChoose: (slot: Slot) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state } = useSentences();
  const name = useId();
  const [waiting, setWaiting] = useState<Slot>();
  const price = (slot: Slot) => offerOf(space, slot)?.price;
  const saving = savingPercent(price("DAY"), price("NIGHT"), price("ALL"));
  return (
    <fieldset className={styles.choice}>
      <legend className="figures">{format.shortDate(date)}</legend>
      {SLOTS.filter((slot) => offerOf(space, slot) !== undefined).map((slot) => {
        const seen = look(slot);
        const free = seen.kind === "free";
        return (
          <div
            key={slot}
            className={styles.slot}
            data-slot={slot}
            data-chosen={(chosen === slot && free) || undefined}
            data-free={free || undefined}
          >
            <label>
              <input
                type="radio"
                name={name}
                value={slot}
                checked={chosen === slot && free}
                disabled={!free}
                onChange={() => onChoose(slot)}
              />
              <HalfSign slot={slot} size={28} />
              <span className={styles.what}>
                <strong>{t(`slot.${slot}`)}</strong>
                <span className="figures">{slotHours(slot)}</span>
              </span>
              {free ? (
                <span className={styles.price}>
                  <strong className="figures">{format.won(seen.price)}</strong>
                  {slot === "ALL" && saving > 0 && <span>{t("space.saving", { percent: saving })}</span>}
                </span>
              ) : (
                <span className={styles.taken}>{state(seen)}</span>
              )}
            </label>
            {canWait(seen) && (
              <Button look="bare" onClick={() => setWaiting(slot)}>
                {t("space.wait")}
              </Button>
            )}
          </div>
        );
      })}
      {waiting !== undefined && (
        <JoinWaitlist
          space={space}
          date={date}
          slot={waiting}
          count={count}
          price={price(waiting)}
          onClose={() => setWaiting(undefined)}
        />
      )}
    </fieldset>
  );
}
