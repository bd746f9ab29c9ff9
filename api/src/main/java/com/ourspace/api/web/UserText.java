package com.ourspace.api.web;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules for texts that users write and others read: which may be stored and shown, and how long they are.
 *
 * <p>Texts are stored in NFC, trimmed, with {@code \n} for every kind of line break. Lengths are counted in
 * user-perceived characters: grapheme clusters (UAX #29) that show something. A cluster may have many code points, an
 * emoji family eleven; to bound the size of columns, a text of up to {@code n} characters may have {@code 8 n} code
 * points, and a single cluster sixteen.
 */
public final class UserText {

    /** Allowed code points per allowed character. */
    public static final int CODE_POINTS_PER_CHARACTER = 8;

    /** A regular expression for text without invisible characters, e.g. for e-mail addresses. */
    public static final String VISIBLE =
            "[^\\p{C}\\p{Z}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]*";

    /** The longest standard emoji has eleven; more are stacked marks. */
    private static final int MAX_CODE_POINTS_OF_ONE = 16;

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** The flags of England, Scotland and Wales: a black flag followed by a region in tag characters. */
    private static final Pattern TAGGED_FLAG =
            Pattern.compile("\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}\\x{E007F}");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
            + "\\u2065\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}]");

    private UserText() {}

    /** The text as it is stored; empty if nothing of it is visible. */
    public static String normalized(String sent) {
        String text = stripped(LINE_BREAK
                .matcher(Normalizer.normalize(sent, Normalizer.Form.NFC))
                .replaceAll("\n"));
        boolean isBlank = text.codePoints().noneMatch(point -> isVisible(point) || isForbidden(point));
        return isBlank ? "" : text;
    }

    /**
     * Checks a normalized text.
     *
     * @param min minimum number of characters
     * @param max maximum number of characters
     * @param multiline whether line breaks and tabs are allowed
     * @return what is wrong; empty if nothing is
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

    /** The number of user-perceived characters, white space between them included. */
    public static int length(String text) {
        return (int) CHARACTER
                .matcher(text)
                .results()
                .filter(one -> one.group().codePoints().anyMatch(point -> isVisible(point) || isWhiteSpace(point)))
                .count();
    }

    /** The first visible character; empty if there is none. */
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
     * Cleans a text that comes from elsewhere, so that it can be shown on one line: removes what is not allowed, and
     * cuts it between two characters if it is too long.
     *
     * @param max maximum number of characters
     * @param maxCodePoints maximum number of code points
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
                .filter(point -> !isForbidden(point) && !isTag(point) && !isDirection(point))
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
        return text.codePoints().noneMatch(UserText::isForbidden)
                && TAGGED_FLAG.matcher(text).replaceAll("").codePoints().noneMatch(UserText::isTag)
                && hasBalancedDirections(text);
    }

    /**
     * Whether every change of writing direction ends within the text (UAX #9); otherwise it would affect what follows
     * the text on a page.
     */
    private static boolean hasBalancedDirections(String text) {
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

    /** Embeddings, overrides and isolates, and their terminators. */
    private static boolean isDirection(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    /** Control characters, surrogates, noncharacters, and deprecated format characters. */
    private static boolean isForbidden(int point) {
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

    /** Unicode white space, including no-break spaces. */
    private static boolean isWhiteSpace(int point) {
        return Character.isSpaceChar(point) || point >= '\t' && point <= '\r' || point == 0x85;
    }
}
