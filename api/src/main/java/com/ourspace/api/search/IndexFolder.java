package com.ourspace.api.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.MMapDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for one process's index. Processes that are given the same parent take a folder each, of those that no
 * living process has locked, so that a process that is started again finds the index of the one before.
 */
final class IndexFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final int MAX_PROCESSES = 1_000;

    private final Path folder;
    private final FileChannel lock;

    private IndexFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the first folder that is free. */
    static IndexFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        for (int number = 0; number < MAX_PROCESSES; number++) {
            FileChannel channel = FileChannel.open(
                    parent.resolve(number + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new IndexFolder(parent.resolve(String.valueOf(number)), channel);
            }
            channel.close();
        }
        throw new IOException(parent + " has no free folder");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    /** Opens the index of before; one that is damaged, or of another version, is deleted, and a new one begun. */
    SpaceIndex open(KnownNames names) throws IOException {
        try {
            return new SpaceIndex(new MMapDirectory(folder), names);
        } catch (IOException | RuntimeException unusable) {
            LOG.info("The search index begins anew: {}", unusable.toString());
            clear();
            return new SpaceIndex(new MMapDirectory(folder), names);
        }
    }

    /** Deletes the index. */
    void clear() throws IOException {
        if (Files.exists(folder)) {
            List<Path> files;
            try (Stream<Path> all = Files.list(folder)) {
                files = all.toList();
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
