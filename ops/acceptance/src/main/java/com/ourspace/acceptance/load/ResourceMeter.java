package com.ourspace.acceptance.load;

import com.ourspace.standalone.RunningProcesses;
import com.ourspace.standalone.Stores;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what the processes of a service, its database and this client have used so far. */
final class ResourceMeter {

    private static final String CLIENT = "client";

    private final Map<String, Long> pids;
    private final Optional<Stores.Schema> database;

    /**
     * Reads these.
     *
     * @param pids of the service and its database, by name; this client is added
     */
    ResourceMeter(Map<String, Long> pids, Optional<Stores.Schema> database) {
        this.pids = new LinkedHashMap<>(pids);
        this.pids.put(CLIENT, ProcessHandle.current().pid());
        this.database = database;
    }

    /** Of the platform that runs on this home folder; of the client alone, where none does. */
    static ResourceMeter of(Path home) {
        Map<String, Long> pids = RunningProcesses.of(home);
        return new ResourceMeter(
                pids,
                pids.isEmpty() ? Optional.empty() : Optional.of(Stores.of(home).api()));
    }

    /** What the service and its database hold of the machine's memory, in mebibytes; not the client. */
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
        pids.forEach((name, pid) -> ProcessorTime.millisOf(pid).ifPresent(used -> millis.put(name, used)));
        return new ResourceUse(millis, database.flatMap(DatabaseStatus::of));
    }
}
