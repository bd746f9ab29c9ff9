import { useNames } from "@/shared/catalog/useNames";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { HalfSign } from "@/shared/ui/Half";
import type { ChosenPhoto } from "../photos/photo";
import { type SpaceDraft, toForm } from "../space/draft";
import styles from "./RegisterPage.module.css";

/** What is about to be registered, read once more. */
export function Summary({ draft, photos }: { draft: SpaceDraft; photos: readonly ChosenPhoto[] }) {
  const { t } = useTranslation("host");
  const format = useFormat();
  const names = useNames();
  return (
    <div className={styles.summary}>
      <h3>{draft.title}</h3>
      <ul className={styles.prices}>
        {toForm(draft)
          .offers.filter((offer) => offer.enabled !== false)
          .map((offer) => (
            <li key={offer.slot}>
              <HalfSign slot={offer.slot} size={22} />
              <span className="visually-hidden">{t(`slot.${offer.slot}`)}</span>
              <span className="figures">{format.won(offer.price)}</span>
            </li>
          ))}
      </ul>
      <dl>
        <dt>{t("fields.category")}</dt>
        <dd>{names.category(draft.category)}</dd>
        <dt>{t("fields.district")}</dt>
        <dd>{names.district(draft.district)}</dd>
        <dt>{t("fields.address")}</dt>
        <dd>{draft.address}</dd>
        <dt>{t("fields.maxCount")}</dt>
        <dd className="figures">
          {draft.minCount}–{draft.maxCount} {t("fields.people")}
        </dd>
        <dt>{t("fields.facilities")}</dt>
        <dd>{draft.facilities.length === 0 ? "–" : draft.facilities.map(names.facility).join(", ")}</dd>
        <dt>{t("fields.refundPolicy")}</dt>
        <dd>
          {t(`fields.policy.${draft.refundPolicy}`)}: {t(`fields.policyText.${draft.refundPolicy}`)}
        </dd>
        <dt>{t("register.steps.photos")}</dt>
        <dd>{t("spaces.photoCount", { count: photos.length })}</dd>
      </dl>
    </div>
  );
}
