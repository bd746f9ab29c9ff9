import { useEffect, useLayoutEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

/** A new page begins at its top; going back returns to where the page was left. */
export function useScroll(): void {
  const { key, pathname } = useLocation();
  const type = useNavigationType();
  const positions = useRef(new Map<string, number>());
  const shown = useRef<string>(undefined);

  useEffect(() => {
    history.scrollRestoration = "manual";
  }, []);

  useEffect(() => {
    const known = positions.current;
    const remember = () => known.set(key, window.scrollY);
    window.addEventListener("scroll", remember, { passive: true });
    return () => window.removeEventListener("scroll", remember);
  }, [key]);

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = pathname;
    if (before === undefined || before === pathname) {
      return;
    }
    const top = type === "POP" ? (positions.current.get(key) ?? 0) : 0;
    window.scrollTo(0, top);
    // What the page shows again out of the cache has its height one frame later.
    const frame = requestAnimationFrame(() => window.scrollTo(0, top));
    return () => cancelAnimationFrame(frame);
  }, [key, pathname, type]);
}
