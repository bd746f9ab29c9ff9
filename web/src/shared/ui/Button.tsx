import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Link, type LinkProps } from "react-router";
import styles from "./Button.module.css";

/** `action` is the one action of a page, in the accent; `quiet` is any other; `bare` is a word that can be pressed. */
type Look = "action" | "quiet" | "bare" | "danger";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; busy?: boolean; wide?: boolean };

export function Button({
  look = "quiet",
  busy = false,
  wide = false,
  className = "",
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.button} ${className}`}
      data-look={look}
      data-wide={wide || undefined}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy && <span className={styles.spinner} aria-hidden="true" />}
      {children}
    </button>
  );
}

export function ButtonLink({
  look = "quiet",
  wide = false,
  className = "",
  children,
  ...rest
}: LinkProps & { look?: Look; wide?: boolean; children: ReactNode }) {
  return (
    <Link
      {...rest}
      className={`${styles.button} ${className}`}
      data-look={look}
      data-wide={wide || undefined}
    >
      {children}
    </Link>
  );
}

/** A round button with a sign and a name for screen readers. */
export function IconButton({
  label,
  children,
  className = "",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { label: string }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={`${styles.icon} ${className}`}
    >
      {children}
    </button>
  );
}
