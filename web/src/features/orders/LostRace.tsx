import { useState } from "react";
import type { Conflict, Order, SpaceDetail } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button, ButtonLink } from "@/shared/ui/Button";
import { HalfSign } from "@/shared/ui/Half";
import { Notice, useProblemWords } from "@/shared/ui/Notice";
import { offerOf } from "../space/halves";
import { JoinWaitlist } from "../waitlist/JoinWaitlist";
import { Alternatives } from "./Alternatives";
import styles from "./LostRace.module.css";
import { useAlternatives } from "./useAlternatives";

/** Why a request was refused. If somebody was first: who, by their positions in the log, and what is free instead. */
export function LostRace({ order, space }: { order: Order; space: SpaceDetail | undefined }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const rejection = order.rejection;
  if (rejection === undefined) {
    return null;
  }
  if (
    rejection.code === "SLOT_HELD" ||
    rejection.code === "SLOT_BOOKED" ||
    rejection.code === "SLOT_BLOCKED"
  ) {
    return (
      <>
        <Notice role="status">
          {rejection.conflicts.map((conflict) => (
            <p key={conflict.half} className={styles.reason}>
              <HalfSign slot={conflict.half} size={22} />
              {t("orders.lostText", {
                half: t(`slot.${conflict.half}`),
                state: t(`orders.lostStates.${conflict.state}`),
              })}
            </p>
          ))}
        </Notice>
        <Race order={order} conflicts={rejection.conflicts} />
        <Alternatives order={order} />
        {rejection.code !== "SLOT_BLOCKED" && <WaitInstead order={order} space={space} />}
      </>
    );
  }
  const words = problemWords(rejection.code, rejection);
  return (
    <>
      <Notice tone="wrong" title={words.title}>
        <p>{words.next}</p>
      </Notice>
      <p>
        {rejection.code === "ALREADY_YOURS" ? (
          <ButtonLink look="action" to={`/orders/${rejection.existingOrderId}`}>
            {t("orders.toExisting")}
          </ButtonLink>
        ) : (
          <ButtonLink look="action" to={`/spaces/${order.spaceId}`}>
            {t("booking.change")}
          </ButtonLink>
        )}
      </p>
    </>
  );
}

/** The two requests in the order in which the log has them, and the time between. */
function Race({ order, conflicts }: { order: Order; conflicts: readonly Conflict[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lostTo = useAlternatives(order.id).data?.lostTo ?? [];
  const between = lostTo.find((lost) => lost.millisecondsBefore !== undefined)?.millisecondsBefore;
  if (order.decision === undefined) {
    return null;
  }
  const yours = order.decision.offset;
  return (
    <figure className={styles.race}>
      <figcaption>{t("orders.race")}</figcaption>
      <ol>
        {conflicts.map((conflict) => (
          <li key={conflict.half}>
            <HalfSign slot={conflict.half} size={20} />
            <span>{t("orders.raceFirst")}</span>
            <strong className="figures">{t("orders.racePosition", { offset: conflict.takenAt })}</strong>
            {yours > conflict.takenAt && (
              <small>{t("orders.raceAhead", { count: yours - conflict.takenAt })}</small>
            )}
          </li>
        ))}
        <li data-yours="">
          <span className={styles.you} aria-hidden="true" />
          <span>{t("orders.raceYou")}</span>
          {between !== undefined && (
            <small>{t("orders.raceBetween", { time: format.elapsed(between) })}</small>
          )}
          <strong className="figures">{t("orders.racePosition", { offset: yours })}</strong>
        </li>
      </ol>
    </figure>
  );
}

function WaitInstead({ order, space }: { order: Order; space: SpaceDetail | undefined }) {
  const { t } = useTranslation();
  const [joining, setJoining] = useState(false);
  if (space === undefined || order.useDate === undefined || order.slot === undefined) {
    return null;
  }
  return (
    <section className={styles.wait}>
      <div>
        <h2>{t("orders.waitTitle")}</h2>
        <p>{t("orders.waitText")}</p>
      </div>
      <Button onClick={() => setJoining(true)}>{t("space.waitJoin")}</Button>
      {joining && (
        <JoinWaitlist
          space={space}
          date={order.useDate}
          slot={order.slot}
          count={order.headCount ?? space.minCount}
          price={offerOf(space, order.slot)?.price}
          onClose={() => setJoining(false)}
        />
      )}
    </section>
  );
}
