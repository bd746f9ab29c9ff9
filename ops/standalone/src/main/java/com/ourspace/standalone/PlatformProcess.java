package com.ourspace.standalone;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A part that has a process of its own.
 *
 * @param process absent while it is down
 * @param log what it says
 */
public record PlatformProcess(Component component, Optional<ProcessHandle> process, Path log) {

    public String name() {
        return component.name();
    }

    /** 0 while it is down. */
    public long pid() {
        return process.map(ProcessHandle::pid).orElse(0L);
    }

    public boolean isAlive() {
        return process.filter(ProcessHandle::isAlive).isPresent();
    }
}
