import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import { useTranslation } from "@/shared/i18n/useTranslation";
import styles from "./Field.module.css";
import { Icon } from "./Icon";

type Around = { label: string; hint?: string | undefined; error?: string | undefined; optional?: boolean };

function Frame({ id, label, hint, error, optional, children }: Around & { id: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.field} data-wrong={error !== undefined || undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}>{t("common.optional")}</span>}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, error }: Around): string | undefined {
  const ids = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].filter(
    Boolean,
  );
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** A line of text with its label, a hint, and what is wrong with it. */
export function TextField({
  label,
  hint,
  error,
  optional = false,
  ...rest
}: Around & InputHTMLAttributes<HTMLInputElement>) {
  const made = useId();
  const id = rest.id ?? made;
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <input
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={described(id, { label, hint, error })}
      />
    </Frame>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional = false,
  ...rest
}: Around & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const made = useId();
  const id = rest.id ?? made;
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <textarea
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={described(id, { label, hint, error })}
      />
    </Frame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  optional = false,
  children,
  ...rest
}: Around & SelectHTMLAttributes<HTMLSelectElement>) {
  const made = useId();
  const id = rest.id ?? made;
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <select
        {...rest}
        id={id}
        className={styles.input}
        aria-describedby={described(id, { label, hint, error })}
      >
        {children}
      </select>
    </Frame>
  );
}

/** A choice that is on or off, as a pill. */
export function Chip({
  pressed,
  onPress,
  children,
  disabled = false,
}: {
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
  disabled?: boolean;
}) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={pressed}
      onClick={onPress}
      disabled={disabled}
    >
      {children}
    </button>
  );
}

/** A whole number with buttons for one less and one more. */
export function Stepper({
  label,
  value,
  min,
  max,
  onChange,
  unit,
}: {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  unit: string;
}) {
  const id = useId();
  return (
    <fieldset className={styles.stepper} aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <div className={styles.steps}>
        <button
          type="button"
          aria-label={`${label} −1`}
          disabled={value <= min}
          onClick={() => onChange(Math.max(min, value - 1))}
        >
          <Icon name="minus" size={18} />
        </button>
        <output className="figures">{unit}</output>
        <button
          type="button"
          aria-label={`${label} +1`}
          disabled={value >= max}
          onClick={() => onChange(Math.min(max, value + 1))}
        >
          <Icon name="plus" size={18} />
        </button>
      </div>
    </fieldset>
  );
}
