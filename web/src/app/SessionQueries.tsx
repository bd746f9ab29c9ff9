import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useSession } from "@/shared/session/useSession";

/** Forgets what was loaded for one account when another one, or none, uses the page. */
export function SessionQueries() {
  const client = useQueryClient();
  const session = useSession();
  const user = session.status === "signedIn" ? session.user.id : undefined;
  const last = useRef<number | undefined>(undefined);
  useEffect(() => {
    // A session that is over keeps what is on the screen; the next account decides.
    if (session.status === "unknown" || session.status === "over") {
      return;
    }
    if (last.current !== undefined && last.current !== user) {
      client.removeQueries({ queryKey: ["mine"] });
    }
    // What the page has asked for while it did not know of a session yet is right for a guest without one.
    if (last.current !== user) {
      void client.invalidateQueries({ queryKey: ["space"] });
    }
    last.current = user;
  }, [client, session.status, user]);
  return null;
}
