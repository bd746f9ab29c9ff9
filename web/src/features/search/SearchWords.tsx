import { type KeyboardEvent, useId, useState } from "react";
import { useNavigate } from "react-router";
import type { Suggestion } from "@/shared/api/types";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { IconButton } from "@/shared/ui/Button";
import { Icon, type IconName } from "@/shared/ui/Icon";
import { Marked } from "@/shared/ui/Marked";
import { type Filters, toggled } from "./filters";
import styles from "./SearchWords.module.css";
import { useSuggestions } from "./useSuggestions";

const MAX_LENGTH = 50;
const ICONS: Readonly<Record<Suggestion["kind"], IconName>> = {
  DISTRICT: "pin",
  CATEGORY: "filter",
  FACILITY: "check",
  SPACE: "home",
};

function parameterOf(kind: Suggestion["kind"]): "district" | "category" | "facility" {
  return kind === "DISTRICT" ? "district" : kind === "CATEGORY" ? "category" : "facility";
}

/**
 * The words to look for, sent with Enter or the button, with suggestions while typing. A suggested district, category or
 * facility becomes a filter; a suggested space is gone to.
 */
export function SearchWords({ filters, onChange }: { filters: Filters; onChange: (next: Filters) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useId();
  const [text, setText] = useState(filters.q);
  const [known, setKnown] = useState(filters.q);
  if (known !== filters.q) {
    // The address has changed. The field stays the same one, so that the focus stays in it.
    setKnown(filters.q);
    setText(filters.q);
  }
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = (useSuggestions(open ? text : "").data?.items ?? []).filter(
    ({ kind, value }) => value === undefined || !filters[parameterOf(kind)].includes(value),
  );
  const shown = open && text.trim() !== "" && suggestions.length > 0;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = ({ kind, value, spaceId }: Suggestion) => {
    close();
    if (spaceId !== undefined) {
      void navigate(`/spaces/${spaceId}`);
    } else if (value !== undefined) {
      const parameter = parameterOf(kind);
      setText("");
      onChange({ ...filters, q: "", [parameter]: toggled(filters[parameter], value) });
    }
  };
  const onKey = (event: KeyboardEvent) => {
    // Keys while a Korean syllable is composed belong to the input method.
    if (event.nativeEvent.isComposing) {
      return;
    }
    const chosen = suggestions[active];
    if (event.key === "Escape" && shown) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && shown && chosen !== undefined) {
      event.preventDefault();
      choose(chosen);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && suggestions.length > 0) {
      event.preventDefault();
      setOpen(true);
      const count = suggestions.length + 1;
      setActive(((active + 1 + (event.key === "ArrowDown" ? 1 : count - 1)) % count) - 1);
    }
  };
  return (
    <search>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          close();
          onChange({ ...filters, q: text.trim() });
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) {
            close();
          }
        }}
      >
        <Icon name="search" />
        <input
          type="search"
          name="q"
          role="combobox"
          aria-label={t("search.words")}
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
          placeholder={t("search.placeholder")}
          value={text}
          maxLength={MAX_LENGTH}
          enterKeyHint="search"
          autoComplete="off"
          onKeyDown={onKey}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
        />
        {text !== "" && (
          <IconButton
            label={t("search.clearWords")}
            onClick={() => {
              setText("");
              onChange({ ...filters, q: "" });
            }}
          >
            <Icon name="close" size={18} />
          </IconButton>
        )}
        <button type="submit" className={styles.submit}>
          {t("search.submit")}
        </button>
        <div
          id={list}
          role="listbox"
          aria-label={t("search.suggestions")}
          className={styles.list}
          hidden={!shown}
        >
          {(shown ? suggestions : []).map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys of its list
            <div
              key={`${suggestion.kind}${suggestion.value ?? suggestion.spaceId}`}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
            >
              <Icon name={ICONS[suggestion.kind]} size={18} />
              <span>
                <Marked text={suggestion.text} ranges={suggestion.ranges} />
              </span>
              <small>{t(`search.kinds.${suggestion.kind}`)}</small>
            </div>
          ))}
        </div>
      </form>
    </search>
  );
}
