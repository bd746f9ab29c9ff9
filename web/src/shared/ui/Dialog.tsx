import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { IconButton } from "./Button";
import styles from "./Dialog.module.css";
import { Icon } from "./Icon";

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape, and gives the focus back. On a phone it is
 * a sheet at the lower edge. Its content exists only while it is open.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
  size = "normal",
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  size?: "normal" | "wide" | "full";
}) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element === null || !open) {
      return;
    }
    if (!element.open) {
      element.showModal();
    }
    const overflow = document.documentElement.style.overflow;
    document.documentElement.style.overflow = "hidden";
    return () => {
      document.documentElement.style.overflow = overflow;
      element.close();
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes it; Escape does the same for the keyboard
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) {
          onClose();
        }
      }}
    >
      {open && (
        <div className={styles.sheet}>
          <header className={styles.header}>
            <h2 id={heading}>{title}</h2>
            <IconButton label={t("common.close")} onClick={onClose}>
              <Icon name="close" />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
        </div>
      )}
    </dialog>
  );
}
