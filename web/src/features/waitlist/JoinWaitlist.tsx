import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import type { Slot, WaitlistPlace } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useSession } from "@/shared/session/useSession";
import { Button, ButtonLink } from "@/shared/ui/Button";
import { Dialog } from "@/shared/ui/Dialog";
import { SlotTag } from "@/shared/ui/Half";
import { ErrorNotice, Notice, useProblemWords } from "@/shared/ui/Notice";
import styles from "./JoinWaitlist.module.css";

const POLL_MILLIS = 400;
const POLLS = 20;

/** The entry once it is decided; as it is if that takes longer. */
async function decided(place: WaitlistPlace): Promise<WaitlistPlace> {
  let latest = place;
  for (let poll = 0; poll < POLLS && latest.status === "PENDING"; poll++) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLIS));
    latest = await body(api.GET("/v1/waitlist/{id}", { params: { path: { id: place.id } } }));
  }
  return latest;
}

/** Puts the guest on the waitlist of a taken slot. */
export function JoinWaitlist({
  space,
  date,
  slot,
  count,
  price,
  onClose,
}: {
  space: { id: number; title: string };
  date: string;
  slot: Slot;
  count: number;
  price: number | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const problemWords = useProblemWords();
  const { pathname, search } = useLocation();
  const [autoPay, setAutoPay] = useState(false);
  const join = useMutation({
    mutationFn: () => {
      const request = {
        useDate: date,
        slot,
        headCount: count,
        autoPay,
        ...(autoPay && price !== undefined ? { maxPrice: price } : {}),
      };
      return sendOnce(`wait.${space.id}.${date}.${slot}`, request, async (key) =>
        decided(
          await body(
            api.POST("/v1/spaces/{spaceId}/waitlist", {
              params: { path: { spaceId: space.id }, header: { "Idempotency-Key": key } },
              body: request,
            }),
          ),
        ),
      );
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: ["mine", "waitlist"] }),
  });
  const place = join.data;
  return (
    <Dialog open onClose={onClose} title={t("space.waitTitle")}>
      <div className={styles.join}>
        <p className={styles.what}>
          <strong className="figures">{format.shortDate(date)}</strong> <SlotTag slot={slot} long />
        </p>
        {place === undefined ? (
          <>
            <p>{t("space.waitText")}</p>
            {price !== undefined && (
              <label className={styles.auto}>
                <input
                  type="checkbox"
                  checked={autoPay}
                  onChange={(event) => setAutoPay(event.target.checked)}
                />
                <span>
                  {t("space.waitAutoPay")}
                  <small>{t("space.waitAutoPayHint", { price: format.won(price) })}</small>
                </span>
              </label>
            )}
            {join.isError && <ErrorNotice error={join.error} />}
            <Button
              look="action"
              wide
              busy={join.isPending}
              onClick={() =>
                session.status === "signedIn"
                  ? join.mutate()
                  : void navigate(`/sign-in?to=${encodeURIComponent(pathname + search)}`)
              }
            >
              {session.status === "signedIn" ? t("space.waitJoin") : t("session.neededAction")}
            </Button>
          </>
        ) : place.status === "REFUSED" && place.refusal !== undefined ? (
          <Notice tone="wrong" role="alert" title={problemWords(place.refusal.code, place.refusal).title}>
            <p>{problemWords(place.refusal.code, place.refusal).next}</p>
          </Notice>
        ) : (
          <>
            <Notice
              tone="yours"
              role="status"
              title={
                place.position === undefined
                  ? t("space.waitJoinedPlain")
                  : t("space.waitJoined", { position: place.position })
              }
            />
            <ButtonLink to="/waitlist" wide>
              {t("space.waitSee")}
            </ButtonLink>
          </>
        )}
      </div>
    </Dialog>
  );
}
