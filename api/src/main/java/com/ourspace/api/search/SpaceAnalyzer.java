package com.ourspace.api.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Splits texts in both languages into the tokens that are searched for: Korean words without particles and endings,
 * compounds in their parts (파티룸: 파티, 룸), English words by their stems.
 */
final class SpaceAnalyzer extends Analyzer {

    /** Compounds with their parts, and names, that the analyser's dictionary lacks or splits elsewhere. */
    private static final String DICTIONARY = """
            파티룸 파티 룸
            스터디룸 스터디 룸
            촬영스튜디오 촬영 스튜디오
            보컬연습실 보컬 연습실
            악기연습실 악기 연습실
            연습실
            회의실
            세미나실
            루프탑
            강남
            강북
            강서
            강동
            와이파이
            """;

    private final UserDictionary dictionary;

    SpaceAnalyzer() {
        try {
            dictionary = UserDictionary.open(new StringReader(DICTIONARY));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new KoreanTokenizer(
                TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                dictionary,
                KoreanTokenizer.DecompoundMode.DISCARD,
                false,
                true);
        TokenStream tokens = new KoreanPartOfSpeechStopFilter(words);
        tokens = new LowerCaseFilter(new EnglishPossessiveFilter(tokens));
        tokens = new PorterStemFilter(new StopFilter(tokens, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
        return new TokenStreamComponents(words, tokens);
    }

    /** The tokens of a text, in their order. */
    List<String> tokens(String text) {
        List<String> found = new ArrayList<>();
        try (TokenStream tokens = tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                found.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }
}
