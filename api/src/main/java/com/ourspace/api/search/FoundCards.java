package com.ourspace.api.search;

import com.ourspace.api.catalog.Highlight;
import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.SpaceCard;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;

/** Reads the cards of found spaces, with what belongs to a query: the price of its slot, distance and highlights. */
record FoundCards(
        IndexSearcher searcher,
        SpaceQuery query,
        ImageLinks links,
        @Nullable Highlighter highlighter) {

    SpaceCard card(int document) throws IOException {
        LeafReaderContext leaf =
                searcher.getLeafContexts().get(ReaderUtil.subIndex(document, searcher.getLeafContexts()));
        int inLeaf = document - leaf.docBase;
        SpaceCard card = StoredCard.card(bytes(leaf, Fields.CARD, inLeaf), query.slot(), links);
        return card.found(distance(leaf, inLeaf), highlights(card, leaf, inLeaf));
    }

    private static BytesRef bytes(LeafReaderContext leaf, String field, int document) throws IOException {
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        if (!values.advanceExact(document)) {
            throw new IOException("document " + document + " has no " + field);
        }
        return values.binaryValue();
    }

    private @Nullable Long distance(LeafReaderContext leaf, int document) throws IOException {
        GeoPoint near = query.near();
        if (near == null) {
            return null;
        }
        SortedNumericDocValues locations = DocValues.getSortedNumeric(leaf.reader(), Fields.LOCATION);
        if (!locations.advanceExact(document)) {
            return null;
        }
        long location = locations.nextValue();
        return Math.round(SloppyMath.haversinMeters(
                near.latitude(),
                near.longitude(),
                GeoEncodingUtils.decodeLatitude((int) (location >> Integer.SIZE)),
                GeoEncodingUtils.decodeLongitude((int) location)));
    }

    private @Nullable List<Highlight> highlights(SpaceCard card, LeafReaderContext leaf, int document)
            throws IOException {
        if (highlighter == null) {
            return null;
        }
        BytesRef texts = bytes(leaf, Fields.TEXTS, document);
        List<Highlight> found = new ArrayList<>();
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(texts.bytes, texts.offset, texts.length))) {
            List.of(
                            highlighter.whole("title", card.title()),
                            highlighter.whole("subTitle", card.subTitle()),
                            highlighter.fragment("description", in.readUTF()),
                            highlighter.fragment("address", in.readUTF()))
                    .forEach(one -> one.ifPresent(found::add));
        }
        return found;
    }
}
