package com.ourspace.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A lock that lets at most one platform run on a home. The operating system releases it when its holder ends. */
final class HomeLock implements AutoCloseable {

    private final PlatformHome home;
    private final FileChannel channel;

    private HomeLock(PlatformHome home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    static HomeLock take(PlatformHome home) {
        try {
            FileChannel channel =
                    FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new IllegalStateException("OURSPACE runs already on %s%s; stop it with ./ourspace down."
                        .formatted(
                                home.root(),
                                home.launcherPidFile()
                                        .process()
                                        .map(process -> " (pid %d)".formatted(process.pid()))
                                        .orElse("")));
            }
            return new HomeLock(home, channel);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Records this process as the one that runs the platform. */
    void announce() {
        home.launcherPidFile().write(ProcessHandle.current());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }
}
