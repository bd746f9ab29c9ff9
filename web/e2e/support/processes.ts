import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { until } from "./platform";

/** The processes of the platform, which runs with `--separate` for these tests. `web/build.sh` sets both variables. */
const home = process.env.OURSPACE_HOME ?? "";
const script = process.env.OURSPACE_SCRIPT ?? "";

/** Ends the API at once, as `kill -9` does, and returns when it has ended. */
export async function killApi(): Promise<void> {
  const pid = Number(/^\d+/.exec(readFileSync(join(home, "run/api-1.pid"), "utf8"))?.[0]);
  process.kill(pid, "SIGKILL");
  await until(
    async () => exists(pid),
    (isThere) => !isThere,
  );
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Starts the API again, and returns when it is ready. Its clock may run ahead, to try what follows a stay. */
export async function startApi(clockAhead = "0s"): Promise<void> {
  await promisify(execFile)(script, ["start", "api-1"], {
    env: { ...process.env, OURSPACE_CLOCK_AHEAD: clockAhead },
  });
}
