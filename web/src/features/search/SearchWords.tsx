import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/shared/ui/Button";
import { Icon } from "@/shared/ui/Icon";
import type { Filters } from "./filters";
import styles from "./SearchWords.module.css";

const MAX_LENGTH = 50;

/** The words to look for. They are sent with Enter or the button. */
export function SearchWords({ filters, onChange }: { filters: Filters; onChange: (next: Filters) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(filters.q);
  return (
    <search>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onChange({ ...filters, q: text.trim() });
        }}
      >
        <Icon name="search" />
        <input
          type="search"
          name="q"
          aria-label={t("search.words")}
          placeholder={t("search.placeholder")}
          value={text}
          maxLength={MAX_LENGTH}
          enterKeyHint="search"
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
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
      </form>
    </search>
  );
}
