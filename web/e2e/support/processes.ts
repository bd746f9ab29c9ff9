import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** The processes of the platform, which runs with `--separate` for these tests. `web/build.sh` sets both variables. */
const home = process.env.OURSPACE_HOME ?? "";
const script = process.env.OURSPACE_SCRIPT ?? "";

/** Ends the API at once, as `kill -9` does. */
export function killApi(): void {
  const pid = /^\d+/.exec(readFileSync(join(home, "run/api-1.pid"), "utf8"))?.[0];
  process.kill(Number(pid), "SIGKILL");
}

/** Starts the API again, and returns when it is ready. Its clock may run ahead, to try what follows a stay. */
export async function startApi(clockAhead = "0s"): Promise<void> {
  await promisify(execFile)(script, ["start", "api-1"], {
    env: { ...process.env, OURSPACE_CLOCK_AHEAD: clockAhead },
  });
}
