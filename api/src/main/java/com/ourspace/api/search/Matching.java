package com.ourspace.api.search;

/** How the words of a query were looked for. Each step is taken only if the one before it found nothing. */
public enum Matching {
    /** Each word is found. */
    ALL_WORDS,
    /** Each word is found, some of them with a small typo. */
    SIMILAR_WORDS,
    /** Some words are found, at least half of them. */
    SOME_WORDS
}
