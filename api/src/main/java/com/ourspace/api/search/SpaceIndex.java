package com.ourspace.api.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** The index of all listed spaces, of this process alone. One thread at a time writes; any number search meanwhile. */
final class SpaceIndex implements Closeable {

    /**
     * Grows with every change of the fields or of how texts are analysed: an index of another version is not opened.
     */
    static final int FORMAT = 2;

    private static final String VERSION = "version";
    private static final double BUFFER_MB = 32;
    /** No honest query comes near it. */
    private static final long MAX_MILLIS = 3_000;
    /** So many spaces found by words are remembered, at 20 bytes each. */
    private static final long MAX_REMEMBERED = 1_000_000;

    private final KnownNames names;
    private final SpaceAnalyzer analyzer = new SpaceAnalyzer();
    private final SpaceDocuments documents;
    private final FacetCodes codes;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Cache<WordsKey, WordMatches> matches = Caffeine.newBuilder()
            .maximumWeight(MAX_REMEMBERED)
            .weigher((WordsKey key, WordMatches found) -> 64 + found.size())
            .build();
    /** What the next refresh shows: the new rows, and all spaces that have one, or had an old one. */
    private final Map<Long, SpaceRow> put = new HashMap<>();

    private final Set<Long> changed = new HashSet<>();
    private volatile SpaceRows rows = SpaceRows.NONE;
    /** Grows when texts change, so that what words found before is not used any more. */
    private volatile int textVersion;

    private boolean areTextsChanged;

    /**
     * Opens the index in a folder, whatever it has from before.
     *
     * @throws IOException if the folder has an index that is damaged or has another version
     */
    SpaceIndex(Directory directory, KnownNames names) throws IOException {
        this.directory = directory;
        this.names = names;
        this.documents = new SpaceDocuments(names);
        this.codes = FacetCodes.of(names);
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

    FacetCodes codes() {
        return codes;
    }

    /** All listed spaces at this moment. */
    SpaceRows rows() {
        return rows;
    }

    /** Reads what the index has from before; returns the revision in which each space is known. */
    Map<Long, Long> load() {
        Map<Long, Long> revisions = new HashMap<>();
        search(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                load(leaf.reader(), revisions);
            }
            return revisions;
        });
        showRows();
        return revisions;
    }

    private void load(LeafReader reader, Map<Long, Long> revisions) throws IOException {
        BinaryDocValues stored = DocValues.getBinary(reader, Fields.ROW);
        NumericDocValues values = DocValues.getNumeric(reader, Fields.REVISION);
        Bits live = reader.getLiveDocs();
        for (int document = stored.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = stored.nextDoc()) {
            if ((live == null || live.get(document)) && values.advanceExact(document)) {
                BytesRef bytes = stored.binaryValue();
                SpaceRow row = SpaceRow.parse(bytes.bytes, bytes.offset, bytes.length);
                put.put(row.id(), row);
                revisions.put(row.id(), values.longValue());
            }
        }
    }

    /**
     * Replaces what is known of these spaces. Searches see it after the next {@link #refresh}. Likes and ratings are
     * changed in memory alone: texts that stay need not be indexed again.
     *
     * @param spaces all that changed, each once between two refreshes
     * @param listed those of them that are listed
     */
    void update(Collection<Long> spaces, List<IndexedSpace> listed) throws IOException {
        Map<Long, IndexedSpace> texts = new HashMap<>();
        Map<Long, SpaceRow> shown = new HashMap<>();
        Set<Long> outdated = new HashSet<>();
        spaces.stream().filter(id -> latest(id) != null).forEach(outdated::add);
        for (IndexedSpace space : listed) {
            SpaceRow row = SpaceRow.of(space, codes);
            SpaceRow old = latest(space.id());
            shown.put(space.id(), row);
            if (old == null || old.listingDigest() != row.listingDigest()) {
                texts.put(space.id(), space);
            } else {
                outdated.remove(space.id());
            }
        }
        if (!outdated.isEmpty()) {
            writer.deleteDocuments(LongPoint.newSetQuery(Fields.ID, outdated));
        }
        for (IndexedSpace space : texts.values()) {
            writer.addDocument(documents.document(space, SpaceRow.of(space, codes)));
        }
        areTextsChanged |= !outdated.isEmpty() || !texts.isEmpty();
        changed.addAll(spaces);
        put.keySet().removeAll(spaces);
        put.putAll(shown);
    }

    private @Nullable SpaceRow latest(long id) {
        return changed.contains(id) ? put.get(id) : rows.find(id);
    }

    /** Makes what was updated visible. */
    void refresh() throws IOException {
        if (areTextsChanged) {
            searchers.maybeRefreshBlocking();
            areTextsChanged = false;
            textVersion++;
        }
        showRows();
    }

    private void showRows() {
        if (!put.isEmpty() || !changed.isEmpty()) {
            rows = rows.with(changed, List.copyOf(put.values()));
            put.clear();
            changed.clear();
        }
    }

    /** All spaces that these words find; what was found lately is remembered. */
    WordMatches matches(String words, Matching matching, Supplier<Query> query) {
        WordsKey key = new WordsKey(words, matching, textVersion);
        WordMatches known = matches.getIfPresent(key);
        if (known == null) {
            known = search(searcher -> WordMatches.of(searcher, query.get()));
            matches.put(key, known);
        }
        return known;
    }

    private record WordsKey(String words, Matching matching, int textVersion) {}

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
