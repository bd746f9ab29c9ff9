package com.ourspace.standalone.kakao;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A person whom the stand-in signs in.
 *
 * @param key how the page names the choice, such as {@code guest-2}
 * @param number the person's Kakao number
 * @param nickname empty for the usual one, {@code guest-} and the number
 */
record DemoPerson(String key, long number, String nickname) {

    private static final int NICKNAME_LENGTH = 30;
    private static final int GUESTS = 8;
    private static final int FIRST_HOST = 9001;
    private static final int HOSTS = 3;

    /** The numbers of people who type a name are above those of all others. */
    private static final long FIRST_NAMED = 1_000_000_000_000L;

    private static final Pattern NUMBER = Pattern.compile("(?:demo-)?([1-9]\\d{0,11})");

    /** The people to choose from: the guests, hosts and the operator of the demo data. */
    static List<DemoPerson> all() {
        List<DemoPerson> people = new ArrayList<>();
        IntStream.rangeClosed(2, GUESTS)
                .mapToObj(number -> numbered("guest-" + number, number))
                .forEach(people::add);
        IntStream.range(FIRST_HOST, FIRST_HOST + HOSTS)
                .mapToObj(number -> numbered("host-" + number, number))
                .forEach(people::add);
        people.add(numbered("operator-1", 1));
        return List.copyOf(people);
    }

    /**
     * The person of a choice.
     *
     * @param typed a name, or a number as in {@code demo-4201}; only if a new person is chosen
     * @return empty if nobody is chosen
     */
    static Optional<DemoPerson> chosen(String key, String typed) {
        return key.equals("new")
                ? typed(typed.strip())
                : all().stream().filter(person -> person.key().equals(key)).findFirst();
    }

    private static DemoPerson numbered(String key, long number) {
        return new DemoPerson(key, number, "");
    }

    private static Optional<DemoPerson> typed(String name) {
        Matcher number = NUMBER.matcher(name);
        if (number.matches()) {
            return Optional.of(numbered("new", Long.parseLong(number.group(1))));
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(named(name));
    }

    /** Who types the same name is the same person each time, also after a restart: the number is made of the name. */
    private static DemoPerson named(String name) {
        int[] points = name.codePoints().limit(NICKNAME_LENGTH).toArray();
        String kept = new String(points, 0, points.length);
        long hash =
                UUID.nameUUIDFromBytes(kept.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        return new DemoPerson("new", FIRST_NAMED + Math.floorMod(hash, FIRST_NAMED), kept);
    }

    /** The access token of this person. */
    String token() {
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(nickname.getBytes(StandardCharsets.UTF_8));
        return "demo-" + number + (nickname.isEmpty() ? "" : "." + encoded);
    }
}
