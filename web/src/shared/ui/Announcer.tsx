import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";

const Announce = createContext<(text: string) => void>(() => {});

/** Texts for screen readers about what has changed by itself. They wait their turn and never move the focus. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState("");
  const odd = useRef(false);
  const announce = useCallback((next: string) => {
    // The same text twice is only read twice if it differs.
    odd.current = !odd.current;
    setText(odd.current ? next : `${next}\u00a0`);
  }, []);
  return (
    <Announce.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className="visually-hidden">
        {text}
      </div>
    </Announce.Provider>
  );
}

export function useAnnounce(): (text: string) => void {
  return useContext(Announce);
}
