package com.ourspace.api.search;

import com.ourspace.contracts.space.SpaceListing;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Turns spaces into the documents of the index. */
final class SpaceDocuments {

    private final KnownNames names;

    SpaceDocuments(KnownNames names) {
        this.names = names;
    }

    Document document(IndexedSpace space, SpaceRow row) {
        SpaceListing listing = space.listing();
        Document document = new Document();
        number(document, Fields.ID, space.id());
        document.add(new NumericDocValuesField(Fields.REVISION, space.revision()));
        number(document, Fields.LIKES, space.likeCount());
        document.add(new StringField(Fields.DISTRICT, listing.district(), Store.NO));
        document.add(new StringField(Fields.CATEGORY, listing.category(), Store.NO));
        document.add(new LongPoint(Fields.MIN_COUNT, listing.minCount()));
        document.add(new LongPoint(Fields.MAX_COUNT, listing.maxCount()));
        addTexts(document, listing);
        document.add(new BinaryDocValuesField(Fields.ROW, new BytesRef(row.bytes())));
        return document;
    }

    private void addTexts(Document document, SpaceListing listing) {
        String kind = kind(listing);
        document.add(new TextField(Fields.TITLE, listing.title(), Store.NO));
        document.add(new TextField(Fields.KIND, kind, Store.NO));
        document.add(new TextField(
                Fields.MORE,
                String.join("\n", listing.subTitle(), listing.description(), listing.address()),
                Store.NO));
        String words = String.join("\n", listing.title(), kind, listing.subTitle());
        PlainWords.lettersAndPairs(words)
                .forEach(word -> document.add(new StringField(Fields.LETTERS, cut(word), Store.NO)));
        PlainWords.lettersAndPairs(listing.title())
                .forEach(word -> document.add(new StringField(Fields.TITLE_LETTERS, cut(word), Store.NO)));
        PlainWords.grams(words).forEach(gram -> document.add(new StringField(Fields.GRAMS, gram, Store.NO)));
        document.add(new BinaryDocValuesField(Fields.TEXTS, texts(listing)));
    }

    /** The names of district, category and facilities in both languages, by which people search. */
    private String kind(SpaceListing listing) {
        List<String> all = new ArrayList<>(names.texts(Facet.DISTRICT, listing.district()));
        all.addAll(names.texts(Facet.CATEGORY, listing.category()));
        listing.facilities().forEach(facility -> all.addAll(names.texts(Facet.FACILITY, facility)));
        return String.join("\n", all);
    }

    private static BytesRef texts(SpaceListing listing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(cut(listing.description(), MAX_TEXT));
            out.writeUTF(listing.address());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new BytesRef(bytes.toByteArray());
    }

    /** A long word is found by its beginning; what follows tells no two words apart. */
    private static String cut(String word) {
        return cut(word, MAX_LETTERS);
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }

    private static final int MAX_LETTERS = 120;
    /** A description of 3,000 characters may have emoji of many code units each; DataOutput takes 65,535 bytes. */
    private static final int MAX_TEXT = 16_000;

    private static void number(Document document, String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }
}
