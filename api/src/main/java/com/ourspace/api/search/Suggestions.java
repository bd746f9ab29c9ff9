package com.ourspace.api.search;

import com.ourspace.api.catalog.TextRange;
import com.ourspace.api.search.KnownNames.KnownName;
import com.ourspace.api.search.Suggestion.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/** Completes what somebody is typing: first to names of districts, categories and facilities, then to titles. */
record Suggestions(KnownNames names) {

    /** The suggestions for a text, of which the last word may not be finished. */
    List<Suggestion> of(String typed, SpaceIndex index, int limit) {
        List<Suggestion> found = new ArrayList<>(named(typed));
        List<String> words = PlainWords.of(typed);
        if (found.size() < limit && !words.isEmpty()) {
            int most = limit - found.size();
            found.addAll(index.search(searcher -> spaces(words, searcher, most)));
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Each code once, by the first of its names that begins with what was typed. */
    private List<Suggestion> named(String typed) {
        String letters = compact(typed);
        List<Suggestion> found = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (KnownName name : names.all().reversed()) {
            if (!letters.isEmpty()
                    && compact(name.text()).startsWith(letters)
                    && codes.add(name.facet() + name.code())) {
                found.add(new Suggestion(
                        kind(name.facet()),
                        name.text(),
                        name.facet().parameter(),
                        name.code(),
                        null,
                        List.of(new TextRange(0, covered(name.text(), letters)))));
            }
        }
        found.sort((one, other) -> one.kind().compareTo(other.kind()));
        return found;
    }

    private static List<Suggestion> spaces(List<String> words, IndexSearcher searcher, int limit) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.stream()
                .distinct()
                .forEach(word ->
                        all.add(new PrefixQuery(new Term(Fields.TITLE_LETTERS, Jamo.letters(word))), Occur.FILTER));
        Sort likes = new Sort(
                new SortField(Fields.LIKES, SortField.Type.LONG, true),
                new SortField(Fields.ID, SortField.Type.LONG, true));
        List<Suggestion> found = new ArrayList<>();
        for (ScoreDoc one :
                searcher.search(all.build(), new TopFieldCollectorManager(likes, limit, null, 1)).scoreDocs) {
            SpaceRow row = row(searcher, one.doc);
            String title = row.title();
            found.add(new Suggestion(Kind.SPACE, title, null, null, row.id(), ranges(title, words)));
        }
        return found;
    }

    private static SpaceRow row(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf =
                searcher.getLeafContexts().get(ReaderUtil.subIndex(document, searcher.getLeafContexts()));
        BinaryDocValues stored = DocValues.getBinary(leaf.reader(), Fields.ROW);
        if (!stored.advanceExact(document - leaf.docBase)) {
            throw new IOException("document " + document + " has no row");
        }
        BytesRef bytes = stored.binaryValue();
        return SpaceRow.parse(bytes.bytes, bytes.offset, bytes.length);
    }

    /** Where the words begin in a title; a word that ends within a syllable takes the whole syllable. */
    private static List<TextRange> ranges(String title, List<String> words) {
        List<TextRange> ranges = new ArrayList<>();
        for (String word : words) {
            String letters = Jamo.letters(word);
            for (int at = 0; at < title.length(); at++) {
                boolean isStart = at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1));
                if (isStart && compact(title.substring(at)).startsWith(letters)) {
                    TextRange range = new TextRange(at, at + covered(title.substring(at), letters));
                    if (ranges.stream().noneMatch(range::overlaps)) {
                        ranges.add(range);
                    }
                    break;
                }
            }
        }
        ranges.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return ranges;
    }

    /** How many characters of a text have these letters at its beginning. */
    private static int covered(String text, String letters) {
        int end = 0;
        while (end < text.length() && compact(text.substring(0, end)).length() < letters.length()) {
            end++;
        }
        return end;
    }

    private static String compact(String text) {
        return Jamo.letters(String.join("", PlainWords.of(text.toLowerCase(Locale.ROOT))));
    }

    private static Kind kind(Facet facet) {
        return switch (facet) {
            case DISTRICT -> Kind.DISTRICT;
            case CATEGORY -> Kind.CATEGORY;
            case FACILITY -> Kind.FACILITY;
            case PRICE -> throw new IllegalArgumentException("prices have no names");
        };
    }
}
