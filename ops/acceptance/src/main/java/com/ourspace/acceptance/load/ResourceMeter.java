package com.ourspace.acceptance.load;

import com.ourspace.standalone.RunningProcesses;
import com.ourspace.standalone.Stores;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what the processes of a service, its database and this client have used so far. The processor time of a process
 * is that of all its threads, including those that have ended, without its children.
 */
final class ResourceMeter {

    private static final String CLIENT = "client";

    private final Map<String, Long> pids;
    private final Optional<Stores.Schema> database;

    /**
     * Creates a meter.
     *
     * @param pids of the service and its database, by name; this client is added
     */
    ResourceMeter(Map<String, Long> pids, Optional<Stores.Schema> database) {
        this.pids = new LinkedHashMap<>(pids);
        this.pids.put(CLIENT, ProcessHandle.current().pid());
        this.database = database;
    }

    /** The meter of the platform that runs on this home folder; if none does, of the client alone. */
    static ResourceMeter of(Path home) {
        Map<String, Long> pids = RunningProcesses.of(home);
        return new ResourceMeter(
                pids,
                pids.isEmpty() ? Optional.empty() : Optional.of(Stores.of(home).api()));
    }

    /** The resident memory of the service and its database in mebibytes, without the client. */
    Map<String, Long> residentMebibytes() {
        Map<String, Long> resident = new LinkedHashMap<>();
        pids.forEach((name, pid) -> {
            if (!name.equals(CLIENT)) {
                ResidentMemory.mebibytesOf(pid).ifPresent(held -> resident.put(name, held));
            }
        });
        return resident;
    }

    ResourceUse read() {
        Map<String, Long> millis = new LinkedHashMap<>();
        pids.forEach((name, pid) -> ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .ifPresent(used -> millis.put(name, used.toMillis())));
        return new ResourceUse(millis, database.flatMap(DatabaseStatus::of));
    }
}
