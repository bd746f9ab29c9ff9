import type { RefundPolicy, Slot } from "@/shared/api/types";
import { useCategories, useDistricts, useFacilities } from "@/shared/catalog/catalog";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { savingPercent } from "@/shared/text/money";
import { Chip, SelectField, TextArea, TextField } from "@/shared/ui/Field";
import { HalfSign } from "@/shared/ui/Half";
import { type FieldName, REFUND_POLICIES, SLOTS, type SpaceDraft, wholeNumber } from "./draft";
import styles from "./SpaceFields.module.css";

interface FieldsProps {
  readonly draft: SpaceDraft;
  /** What is wrong with a field, in words. */
  readonly faultOf: (field: FieldName) => string | undefined;
  readonly onChange: (part: Partial<SpaceDraft>) => void;
}

/** The place itself: kind, district, names and address. */
export function PlaceFields({ draft, faultOf, onChange }: FieldsProps) {
  const { t } = useTranslation("host");
  const format = useFormat();
  const categories = useCategories();
  const districts = useDistricts();
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <SelectField
          label={t("fields.category")}
          error={faultOf("category")}
          value={draft.category}
          onChange={(event) => onChange({ category: event.target.value })}
        >
          <option value="">{t("fields.choose")}</option>
          {categories.data?.map((category) => (
            <option key={category.code} value={category.code}>
              {format.name(category)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("fields.district")}
          error={faultOf("district")}
          value={draft.district}
          onChange={(event) => onChange({ district: event.target.value })}
        >
          <option value="">{t("fields.choose")}</option>
          {districts.data?.map((district) => (
            <option key={district.code} value={district.code}>
              {format.name(district)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        label={t("fields.title")}
        hint={t("fields.titleHint")}
        error={faultOf("title")}
        value={draft.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <TextField
        label={t("fields.subTitle")}
        hint={t("fields.subTitleHint")}
        error={faultOf("subTitle")}
        optional
        value={draft.subTitle}
        onChange={(event) => onChange({ subTitle: event.target.value })}
      />
      <TextField
        label={t("fields.address")}
        hint={t("fields.addressHint")}
        error={faultOf("address")}
        autoComplete="street-address"
        value={draft.address}
        onChange={(event) => onChange({ address: event.target.value })}
      />
      <TextArea
        label={t("fields.description")}
        hint={t("fields.descriptionHint")}
        error={faultOf("description")}
        optional
        rows={6}
        value={draft.description}
        onChange={(event) => onChange({ description: event.target.value })}
      />
    </div>
  );
}

/** For how many, when, at what price and on what terms. */
export function OfferFields(props: FieldsProps) {
  return (
    <div className={styles.fields}>
      <PeopleFields {...props} />
      <PriceFields {...props} />
      <FacilityFields {...props} />
      <TermFields {...props} />
    </div>
  );
}

function PeopleFields({ draft, faultOf, onChange }: FieldsProps) {
  const { t } = useTranslation("host");
  return (
    <div className={styles.pair}>
      <TextField
        label={t("fields.minCount")}
        error={faultOf("minCount")}
        inputMode="numeric"
        value={draft.minCount}
        onChange={(event) => onChange({ minCount: event.target.value })}
      />
      <TextField
        label={t("fields.maxCount")}
        error={faultOf("maxCount")}
        inputMode="numeric"
        value={draft.maxCount}
        onChange={(event) => onChange({ maxCount: event.target.value })}
      />
    </div>
  );
}

function PriceFields({ draft, faultOf, onChange }: FieldsProps) {
  const { t } = useTranslation("host");
  const change = (slot: Slot, part: Partial<SpaceDraft["offers"][Slot]>) =>
    onChange({ offers: { ...draft.offers, [slot]: { ...draft.offers[slot], ...part } } });
  const fault = faultOf("offers");
  return (
    <fieldset className={styles.group}>
      <legend>{t("fields.offers")}</legend>
      {SLOTS.map((slot) => (
        <div
          key={slot}
          className={styles.offer}
          data-slot={slot}
          data-off={!draft.offers[slot].enabled || undefined}
        >
          <span className={styles.slot}>
            <HalfSign slot={slot} size={28} />
            {t(`slot.${slot}`)}
          </span>
          <TextField
            label={t("fields.price", { slot: t(`slot.${slot}`) })}
            error={faultOf(`price.${slot}`)}
            inputMode="numeric"
            placeholder="0"
            value={draft.offers[slot].price}
            onChange={(event) => change(slot, { price: event.target.value })}
          />
          <label className={styles.switch}>
            <input
              type="checkbox"
              checked={draft.offers[slot].enabled}
              onChange={(event) => change(slot, { enabled: event.target.checked })}
            />
            {t("fields.offered")}
            <span className="visually-hidden">: {t(`slot.${slot}`)}</span>
          </label>
        </div>
      ))}
      <Saving draft={draft} />
      {fault !== undefined && <p className={styles.fault}>{fault}</p>}
    </fieldset>
  );
}

/** What a guest saves by the whole day, as the page for guests shows it. */
function Saving({ draft }: { draft: SpaceDraft }) {
  const { t } = useTranslation("host");
  const priceOf = (slot: Slot) =>
    draft.offers[slot].enabled ? wholeNumber(draft.offers[slot].price) : undefined;
  const [day, night, all] = [priceOf("DAY"), priceOf("NIGHT"), priceOf("ALL")];
  if (day === undefined || night === undefined || all === undefined) {
    return null;
  }
  const percent = savingPercent(day, night, all);
  return (
    <p className={styles.hint}>{percent > 0 ? t("fields.saving", { percent }) : t("fields.noSaving")}</p>
  );
}

function FacilityFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation("host");
  const format = useFormat();
  const facilities = useFacilities();
  const toggle = (code: string) =>
    onChange({
      facilities: draft.facilities.includes(code)
        ? draft.facilities.filter((one) => one !== code)
        : [...draft.facilities, code],
    });
  return (
    <fieldset className={styles.group}>
      <legend>{t("fields.facilities")}</legend>
      <div className={styles.chips}>
        {facilities.data?.map((facility) => (
          <Chip
            key={facility.code}
            pressed={draft.facilities.includes(facility.code)}
            onPress={() => toggle(facility.code)}
          >
            {format.name(facility)}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}

function TermFields({ draft, faultOf, onChange }: FieldsProps) {
  const { t } = useTranslation("host");
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t("fields.refundPolicy")}</legend>
        {REFUND_POLICIES.map((policy) => (
          <PolicyChoice key={policy} policy={policy} chosen={draft.refundPolicy} onChoose={onChange} />
        ))}
      </fieldset>
      <div className={styles.pair}>
        <TextField
          label={t("fields.minNoticeMinutes")}
          hint={t("fields.minNoticeUnit")}
          error={faultOf("minNoticeMinutes")}
          inputMode="numeric"
          value={draft.minNoticeMinutes}
          onChange={(event) => onChange({ minNoticeMinutes: event.target.value })}
        />
        <TextField
          label={t("fields.maxAdvanceDays")}
          hint={t("fields.maxAdvanceUnit")}
          error={faultOf("maxAdvanceDays")}
          inputMode="numeric"
          value={draft.maxAdvanceDays}
          onChange={(event) => onChange({ maxAdvanceDays: event.target.value })}
        />
      </div>
    </>
  );
}

function PolicyChoice({
  policy,
  chosen,
  onChoose,
}: {
  policy: RefundPolicy;
  chosen: RefundPolicy;
  onChoose: (part: Partial<SpaceDraft>) => void;
}) {
  const { t } = useTranslation("host");
  return (
    <label className={styles.policy}>
      <input
        type="radio"
        name="refundPolicy"
        value={policy}
        checked={policy === chosen}
        onChange={() => onChoose({ refundPolicy: policy })}
      />
      <span>
        <strong>{t(`fields.policy.${policy}`)}</strong>
        <span>{t(`fields.policyText.${policy}`)}</span>
      </span>
    </label>
  );
}
