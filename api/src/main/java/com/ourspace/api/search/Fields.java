package com.ourspace.api.search;

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
    static final String MIN_COUNT = "min_count";
    static final String MAX_COUNT = "max_count";
    /** Likes at the last change of the listing, by which suggestions are sorted. */
    static final String LIKES = "likes";

    /** The space as {@link SpaceRow} has it, for the next start. */
    static final String ROW = "row";
    /** Description and address, for highlighted fragments. */
    static final String TEXTS = "texts";

    private Fields() {}
}
