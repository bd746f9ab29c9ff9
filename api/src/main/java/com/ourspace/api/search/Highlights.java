package com.ourspace.api.search;

import com.ourspace.api.catalog.Highlight;
import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.api.search.SpaceFinder.Found;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Marks the words of a query in the texts of what was found. */
record Highlights(SpaceIndex index, QueryText text) {

    List<Found.Item> marked(List<Found.Item> items) {
        if (items.isEmpty()) {
            return items;
        }
        Highlighter highlighter = new Highlighter(text, index.analyzer());
        List<Long> ids = items.stream().map(item -> item.card().id()).toList();
        Map<Long, List<String>> texts = index.search(searcher -> texts(searcher, ids));
        return items.stream()
                .map(item -> new Found.Item(marked(item.card(), texts, highlighter), item.keyset()))
                .toList();
    }

    private static SpaceCard marked(SpaceCard card, Map<Long, List<String>> texts, Highlighter highlighter) {
        List<Highlight> found = new ArrayList<>();
        highlighter.whole("title", card.title()).ifPresent(found::add);
        highlighter.whole("subTitle", card.subTitle()).ifPresent(found::add);
        List<String> others = texts.getOrDefault(card.id(), List.of("", ""));
        highlighter.fragment("description", others.getFirst()).ifPresent(found::add);
        highlighter.fragment("address", others.getLast()).ifPresent(found::add);
        return card.found(card.distanceMeters(), found);
    }

    /** Description and address of these spaces. */
    private static Map<Long, List<String>> texts(IndexSearcher searcher, List<Long> ids) throws IOException {
        Map<Long, List<String>> texts = new HashMap<>();
        for (ScoreDoc one : searcher.search(LongPoint.newSetQuery(Fields.ID, ids), ids.size()).scoreDocs) {
            LeafReaderContext leaf =
                    searcher.getLeafContexts().get(ReaderUtil.subIndex(one.doc, searcher.getLeafContexts()));
            NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.ID);
            BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.TEXTS);
            if (numbers.advanceExact(one.doc - leaf.docBase) && values.advanceExact(one.doc - leaf.docBase)) {
                texts.put(numbers.longValue(), strings(values.binaryValue()));
            }
        }
        return texts;
    }

    private static List<String> strings(BytesRef bytes) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            return List.of(in.readUTF(), in.readUTF());
        }
    }
}
