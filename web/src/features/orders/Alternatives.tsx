import { useTranslation } from "react-i18next";
import type { Order } from "@/shared/api/types";
import { ButtonLink } from "@/shared/ui/Button";

/** What is free instead of the slot that somebody else has. */
export function Alternatives({ order }: { order: Order }) {
  const { t } = useTranslation();
  return (
    <p>
      <ButtonLink
        look="action"
        to={`/spaces/${order.spaceId}?date=${order.useDate}&count=${order.headCount}`}
      >
        {t("booking.change")}
      </ButtonLink>
    </p>
  );
}
