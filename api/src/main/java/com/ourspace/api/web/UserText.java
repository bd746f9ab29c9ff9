package com.ourspace.api.web;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that users write and others read: what of it may be stored and shown, and how long it is.
 *
 * <p>Text is kept in NFC, without white space at its ends, with {@code \n} for every kind of line break. Its length is
 * counted in characters as people see them: grapheme clusters (UAX #29), of which those that show nothing count for
 * nothing. A character may be made of many code points, an emoji family of eleven; so that every text has a bound that
 * a column can be made for, a text of up to {@code n} characters has up to {@code 8 n} code points, and no single
 * character more than sixteen.
 */
public final class UserText {

    /** Code points that a text may have for each character that it may have. */
    public static final int CODE_POINTS_PER_CHARACTER = 8;

    /** A regular expression for text of which every character is seen, as in addresses that are typed in. */
    public static final String VISIBLE =
            "[^\\p{C}\\p{Z}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]*";

    /** The longest emoji that are meant to be drawn as one have eleven; marks that are piled up have more. */
    private static final int MAX_CODE_POINTS_OF_ONE = 16;

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** The flags of England, Scotland and Wales: a black flag, and a region in tag characters. */
    private static final Pattern TAGGED_FLAG =
            Pattern.compile("\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}\\x{E007F}");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
            + "\\u2065\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}]");

    private UserText() {}

    /** The text as it is stored; empty if nobody would see anything of it. */
    public static String normalized(String sent) {
        String text = stripped(LINE_BREAK
                .matcher(Normalizer.normalize(sent, Normalizer.Form.NFC))
                .replaceAll("\n"));
        boolean isBlank = text.codePoints().noneMatch(point -> isVisible(point) || isNeverText(point));
        return isBlank ? "" : text;
    }

    /**
     * What is wrong with a text that was normalized, if anything is.
     *
     * @param min fewest characters
     * @param max most characters
     * @param multiline whether it may have line breaks and tabs
     */
    public static Optional<LocalizedMessage> violation(String text, int min, int max, boolean multiline) {
        if (text.isEmpty() && min > 0) {
            return Optional.of(LocalizedMessage.of("field.NotBlank"));
        }
        if (!isReadable(text)) {
            return Optional.of(LocalizedMessage.of("field.readable"));
        }
        if (!multiline && text.codePoints().anyMatch(UserText::isLineBreakOrTab)) {
            return Optional.of(LocalizedMessage.of("field.oneLine"));
        }
        int length = length(text);
        if (length < min || length > max) {
            return Optional.of(
                    LocalizedMessage.of("field.length").with("min", min).with("max", max));
        }
        boolean isBounded = text.codePointCount(0, text.length()) <= CODE_POINTS_PER_CHARACTER * max
                && CHARACTER.matcher(text).results().noneMatch(one -> codePoints(one.group()) > MAX_CODE_POINTS_OF_ONE);
        return isBounded ? Optional.empty() : Optional.of(LocalizedMessage.of("field.characterParts"));
    }

    /** How many characters people see in it, white space between them included. */
    public static int length(String text) {
        return (int) CHARACTER
                .matcher(text)
                .results()
                .filter(one -> one.group().codePoints().anyMatch(point -> isVisible(point) || isWhiteSpace(point)))
                .count();
    }

    /** The first character that people see; empty if there is none. */
    public static String firstCharacter(String text) {
        return CHARACTER
                .matcher(text)
                .results()
                .map(one -> one.group())
                .filter(one -> one.codePoints().anyMatch(UserText::isVisible))
                .findFirst()
                .orElse("");
    }

    /**
     * A text of somebody who can't be asked to write another one, made fit to be shown on one line: what may not be in
     * it is left out, and what is too long is cut off between two characters.
     *
     * @param max most characters
     * @param maxCodePoints most code points
     */
    public static String cleaned(String sent, int max, int maxCodePoints) {
        StringBuilder line = new StringBuilder();
        String text = normalized(sent);
        Matcher flags = TAGGED_FLAG.matcher(text);
        int at = 0;
        while (flags.find()) {
            appendReadable(line, text.substring(at, flags.start()));
            line.append(flags.group());
            at = flags.end();
        }
        appendReadable(line, text.substring(at));
        return normalized(cut(normalized(line.toString()), max, maxCodePoints));
    }

    private static void appendReadable(StringBuilder line, String text) {
        text.codePoints()
                .map(point -> isLineBreakOrTab(point) ? ' ' : point)
                .filter(point -> !isNeverText(point) && !isTag(point) && !isDirection(point))
                .forEach(line::appendCodePoint);
    }

    private static String cut(String text, int max, int maxCodePoints) {
        StringBuilder kept = new StringBuilder();
        int characters = 0;
        int codePoints = 0;
        Matcher next = CHARACTER.matcher(text);
        while (next.find() && characters < max && codePoints + codePoints(next.group()) <= maxCodePoints) {
            if (codePoints(next.group()) <= MAX_CODE_POINTS_OF_ONE) {
                kept.append(next.group());
                characters++;
                codePoints += codePoints(next.group());
            }
        }
        return kept.toString();
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isReadable(String text) {
        return text.codePoints().noneMatch(UserText::isNeverText)
                && TAGGED_FLAG.matcher(text).replaceAll("").codePoints().noneMatch(UserText::isTag)
                && closesWhatItTurns(text);
    }

    /**
     * Whether all that changes the direction of writing ends within the text (UAX #9): else it would turn what stands
     * behind it on the page.
     */
    private static boolean closesWhatItTurns(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        return text.codePoints().filter(UserText::isDirection).allMatch(point -> switch (point) {
                    case 0x202C, 0x2069 -> !open.isEmpty() && open.pop() == point;
                    case 0x2066, 0x2067, 0x2068 -> {
                        open.push(0x2069);
                        yield true;
                    }
                    default -> {
                        open.push(0x202C);
                        yield true;
                    }
                })
                && open.isEmpty();
    }

    /** Embeddings, overrides and isolates, and what ends them. */
    private static boolean isDirection(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    /** Control characters, halves of surrogate pairs, non-characters, and formats that Unicode advises against. */
    private static boolean isNeverText(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL && !isLineBreakOrTab(point)
                || type == Character.SURROGATE
                || (point & 0xFFFE) == 0xFFFE
                || point >= 0xFDD0 && point <= 0xFDEF
                || point >= 0x206A && point <= 0x206F
                || point >= 0xFFF9 && point <= 0xFFFB;
    }

    private static boolean isTag(int point) {
        return point >= 0xE0000 && point <= 0xE007F;
    }

    private static boolean isLineBreakOrTab(int point) {
        return point == '\n' || point == '\t';
    }

    private static boolean isVisible(int point) {
        boolean isShown = switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
        return isShown && !INVISIBLE.matcher(Character.toString(point)).matches();
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isWhiteSpace(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** White space as Unicode has it, the kinds that keep words together included. */
    private static boolean isWhiteSpace(int point) {
        return Character.isSpaceChar(point) || point >= '\t' && point <= '\r' || point == 0x85;
    }
}
