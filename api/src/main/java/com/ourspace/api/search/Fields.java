package com.ourspace.api.search;

import com.ourspace.contracts.reservation.Slot;
import org.jspecify.annotations.Nullable;

/** The names of the index's fields. */
final class Fields {

    static final String ID = "id";
    /** When the space changed last, by {@code space_revision}. */
    static final String REVISION = "revision";

    /** Analysed texts: the title; the names of district, category and facilities; all other texts. */
    static final String TITLE = "title";

    static final String KIND = "kind";
    static final String MORE = "more";
    /** Words letter by letter, for prefixes and typos. */
    static final String LETTERS = "letters";
    /** The same of the title alone, for suggestions. */
    static final String TITLE_LETTERS = "title_letters";
    /** One and two syllables of Hangul words, for parts of words. */
    static final String GRAMS = "grams";

    static final String DISTRICT = "district";
    static final String CATEGORY = "category";
    static final String FACILITY = "facility";
    static final String SLOT = "slot";
    static final String MIN_COUNT = "min_count";
    static final String MAX_COUNT = "max_count";
    static final String LIKES = "likes";
    /** The average rating in tenths. */
    static final String RATING = "rating";

    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";
    static final String LOCATION = "location";
    /** Offered slots, notice and advance in one number; see {@link BookingTerms}. */
    static final String TERMS = "terms";
    /** District, category and facilities as the bits of one number, for counting. */
    static final String CODES = "codes";

    /** The card, in bytes. */
    static final String CARD = "card";
    /** Description and address, for highlighted fragments. */
    static final String TEXTS = "texts";

    private Fields() {}

    /** The price of a slot; without one, the lowest of all that are offered. */
    static String price(@Nullable Slot slot) {
        return slot == null ? "price" : "price_" + slot.name();
    }
}
