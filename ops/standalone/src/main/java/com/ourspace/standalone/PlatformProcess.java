package com.ourspace.standalone;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A component that has a process of its own.
 *
 * @param process the process, absent while it does not run
 * @param log its log file
 */
public record PlatformProcess(Component component, Optional<ProcessHandle> process, Path log) {

    public String name() {
        return component.name();
    }

    /** The process id; 0 while the process does not run. */
    public long pid() {
        return process.map(ProcessHandle::pid).orElse(0L);
    }

    public boolean isAlive() {
        return process.filter(ProcessHandle::isAlive).isPresent();
    }
}
