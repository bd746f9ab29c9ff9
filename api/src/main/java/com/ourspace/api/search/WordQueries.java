package com.ourspace.api.search;

import com.ourspace.api.search.QueryText.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Turns the words of a query into a query of the index.
 *
 * <p>How well a space fits depends on the space and the words alone, not on how rare a word is at present: so two
 * replicas agree, and a position in the list stays one while spaces come and go. Every weight is a multiple of an
 * eighth, so that sums do not depend on their order.
 */
final class WordQueries {

    private static final float IN_TITLE = 4;
    private static final float IN_KIND = 4;
    private static final float IN_TEXTS = 1;
    private static final float ACROSS = 0.5f;
    private static final float AS_PREFIX = 2;
    private static final float AS_PART = 0.5f;
    private static final float WITH_TYPO = 1;
    private static final float OPTIONAL = 0.25f;
    private static final float IN_ORDER = 2;
    private static final float FITS = 2;
    private static final float IS_NAMED = 2;
    /** How much each further way counts by which a word is found. */
    private static final float FURTHER = 0.25f;

    private static final int LETTERS_FOR_ONE_TYPO = 5;
    private static final int LETTERS_FOR_TWO_TYPOS = 9;
    private static final int MAX_LETTERS = 60;
    private static final int MAX_EXPANSIONS = 50;
    private static final int PHRASE_SLOP = 2;

    private final SpaceAnalyzer analyzer;

    WordQueries(SpaceAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The query for these words. */
    Query query(QueryText text, Matching matching) {
        if (text.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        BooleanQuery.Builder clauses = new BooleanQuery.Builder();
        List<Query> required = text.required().stream()
                .map(word -> word(word.text(), matching != Matching.ALL_WORDS))
                .toList();
        addRequired(required, matching, clauses);
        text.words().stream()
                .filter(Word::isOptional)
                .forEach(word -> clauses.add(weighted(word(word.text(), false), OPTIONAL), Occur.SHOULD));
        addWhatIsNamed(text, clauses);
        Query phrase = phrase(text);
        if (phrase != null) {
            clauses.add(weighted(phrase, IN_ORDER), Occur.SHOULD);
        }
        return clauses.build();
    }

    private static void addRequired(List<Query> required, Matching matching, BooleanQuery.Builder clauses) {
        if (required.isEmpty()) {
            clauses.add(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), Occur.MUST);
        } else if (matching == Matching.SOME_WORDS) {
            BooleanQuery.Builder some = new BooleanQuery.Builder();
            required.forEach(word -> some.add(word, Occur.SHOULD));
            clauses.add(
                    some.setMinimumNumberShouldMatch((required.size() + 1) / 2).build(), Occur.MUST);
        } else {
            required.forEach(word -> clauses.add(word, Occur.MUST));
        }
    }

    private static void addWhatIsNamed(QueryText text, BooleanQuery.Builder clauses) {
        Integer people = text.headCount();
        if (people != null) {
            Query fits = new BooleanQuery.Builder()
                    .add(LongPoint.newRangeQuery(Fields.MIN_COUNT, 0, people), Occur.FILTER)
                    .add(LongPoint.newRangeQuery(Fields.MAX_COUNT, people, Long.MAX_VALUE), Occur.FILTER)
                    .build();
            clauses.add(weighted(fits, FITS), Occur.SHOULD);
        }
        Facet.names()
                .forEach(parameter -> text.recognized().stream()
                        .filter(filter -> filter.parameter().equals(parameter))
                        .forEach(filter ->
                                clauses.add(weighted(term(parameter, filter.value()), IS_NAMED), Occur.SHOULD)));
    }

    /** One word, by every way in which it can be found. */
    private Query word(String word, boolean mayHaveTypo) {
        List<Query> ways = new ArrayList<>();
        List<String> tokens = analyzer.tokens(word);
        if (!tokens.isEmpty()) {
            ways.add(weighted(all(Fields.TITLE, tokens), IN_TITLE));
            ways.add(weighted(all(Fields.KIND, tokens), IN_KIND));
            ways.add(weighted(all(Fields.MORE, tokens), IN_TEXTS));
            if (tokens.size() > 1) {
                ways.add(weighted(across(tokens), ACROSS));
            }
        }
        String letters = Jamo.letters(word);
        ways.add(weighted(new PrefixQuery(new Term(Fields.LETTERS, letters)), AS_PREFIX));
        if (PlainWords.isHangul(word)) {
            ways.add(weighted(all(Fields.GRAMS, grams(word)), AS_PART));
        }
        if (mayHaveTypo && letters.length() >= LETTERS_FOR_ONE_TYPO && letters.length() <= MAX_LETTERS) {
            int edits = letters.length() >= LETTERS_FOR_TWO_TYPOS ? 2 : 1;
            ways.add(weighted(
                    new FuzzyQuery(new Term(Fields.LETTERS, letters), edits, 1, MAX_EXPANSIONS, true), WITH_TYPO));
        }
        return new DisjunctionMaxQuery(ways, FURTHER);
    }

    private static List<String> grams(String word) {
        List<String> two = PlainWords.grams(word).stream()
                .filter(gram -> gram.length() == 2)
                .toList();
        return two.isEmpty() ? List.of(word) : two;
    }

    private static Query all(String field, List<String> tokens) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        tokens.stream().distinct().forEach(token -> all.add(term(field, token), Occur.FILTER));
        return all.build();
    }

    /** Each token is somewhere. */
    private static Query across(List<String> tokens) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        tokens.stream().distinct().forEach(token -> {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            Stream.of(Fields.TITLE, Fields.KIND, Fields.MORE)
                    .forEach(field -> anywhere.add(term(field, token), Occur.SHOULD));
            all.add(anywhere.build(), Occur.FILTER);
        });
        return all.build();
    }

    /** The tokens of all words, near each other in the title; null if there is one only. */
    private @Nullable Query phrase(QueryText text) {
        List<String> tokens = text.words().stream()
                .flatMap(word -> analyzer.tokens(word.text()).stream())
                .toList();
        return tokens.size() < 2 ? null : new PhraseQuery(PHRASE_SLOP, Fields.TITLE, tokens.toArray(String[]::new));
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query weighted(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
