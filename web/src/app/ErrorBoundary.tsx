import { Component, type ReactNode } from "react";
import { text } from "@/shared/i18n/i18n";
import { Button } from "@/shared/ui/Button";
import styles from "./ErrorBoundary.module.css";

type State = { readonly failed: false } | { readonly failed: true; readonly stale: boolean };

/** A chunk of an older build is gone after a new one was delivered. */
function isStaleChunk(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script|preload/i.test(error.message)
  );
}

/** Shows a way on when a page cannot be drawn, instead of nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, stale: isStaleChunk(error) };
  }

  override render() {
    if (!this.state.failed) {
      return this.props.children;
    }
    return (
      <div className={styles.failure} role="alert">
        <h1>{text("error.title")}</h1>
        <p>{this.state.stale ? text("error.newVersion") : text("error.text")}</p>
        <Button look="action" onClick={() => location.reload()}>
          {text("error.reload")}
        </Button>
      </div>
    );
  }
}
