package com.ourspace.api.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** The index of all listed spaces, of this process alone. One thread at a time writes; any number search meanwhile. */
final class SpaceIndex implements Closeable {

    /**
     * Grows with every change of the fields or of how texts are analysed: an index of another version is not opened.
     */
    static final int FORMAT = 1;

    private static final String VERSION = "version";
    private static final double BUFFER_MB = 32;
    /** No honest query comes near it. */
    private static final long MAX_MILLIS = 1_000;

    private final KnownNames names;
    private final SpaceAnalyzer analyzer = new SpaceAnalyzer();
    private final SpaceDocuments documents;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * Opens the index in a folder, whatever it has from before.
     *
     * @throws IOException if the folder has an index that is damaged or has another version
     */
    SpaceIndex(Directory directory, KnownNames names) throws IOException {
        this.directory = directory;
        this.names = names;
        this.documents = new SpaceDocuments(names);
        if (DirectoryReader.indexExists(directory)) {
            requireWhole(directory, version(names));
        }
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MB).setCommitOnClose(true));
        writer.setLiveCommitData(Map.of(VERSION, version(names)).entrySet());
        this.searchers = new SearcherManager(writer, null);
    }

    private static String version(KnownNames names) {
        return FORMAT + " " + Version.LATEST + " " + names.fingerprint();
    }

    private static void requireWhole(Directory directory, String version) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            String known = reader.getIndexCommit().getUserData().get(VERSION);
            if (!version.equals(known)) {
                throw new IOException("the index has version " + known + " instead of " + version);
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof SegmentReader segment) {
                    segment.checkIntegrity();
                }
            }
        }
    }

    KnownNames names() {
        return names;
    }

    SpaceAnalyzer analyzer() {
        return analyzer;
    }

    /** The revision in which each indexed space is known. */
    Map<Long, Long> revisions() {
        Map<Long, Long> revisions = new HashMap<>();
        search(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                NumericDocValues ids = DocValues.getNumeric(leaf.reader(), Fields.ID);
                NumericDocValues values = DocValues.getNumeric(leaf.reader(), Fields.REVISION);
                var live = leaf.reader().getLiveDocs();
                for (int document = ids.nextDoc();
                        document != NumericDocValues.NO_MORE_DOCS;
                        document = ids.nextDoc()) {
                    if ((live == null || live.get(document)) && values.advanceExact(document)) {
                        revisions.put(ids.longValue(), values.longValue());
                    }
                }
            }
            return revisions;
        });
        return revisions;
    }

    /**
     * Replaces what is known of these spaces. Searches see it after the next {@link #refresh}.
     *
     * @param known those that the index may have; what it has of them is removed
     * @param listed what it has of spaces from now on
     */
    void update(Collection<Long> known, List<IndexedSpace> listed) throws IOException {
        if (!known.isEmpty()) {
            writer.deleteDocuments(LongPoint.newSetQuery(Fields.ID, known));
        }
        for (IndexedSpace space : listed) {
            writer.addDocument(documents.document(space));
        }
    }

    /** Makes what was updated visible. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Makes what was updated survive the end of the process. */
    void commit() throws IOException {
        writer.commit();
    }

    /**
     * Searches what is visible at this moment.
     *
     * @throws SearchTimeout if it takes too long
     */
    <T> T search(Search<T> search) {
        try {
            IndexSearcher current = searchers.acquire();
            try {
                IndexSearcher limited = new IndexSearcher(current.getIndexReader());
                limited.setTimeout(new QueryTimeoutImpl(MAX_MILLIS));
                T found = search.in(limited);
                if (limited.timedOut()) {
                    throw new SearchTimeout();
                }
                return found;
            } finally {
                searchers.release(current);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether nothing more can be written, because something went wrong before. */
    boolean isBroken() {
        return !writer.isOpen();
    }

    @Nullable
    Throwable cause() {
        return writer.getTragicException();
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            // Closed in reverse order.
        }
    }

    /** A use of the index. */
    @FunctionalInterface
    interface Search<T> {

        T in(IndexSearcher searcher) throws IOException;
    }

    /** A search took longer than any honest one. */
    static final class SearchTimeout extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
