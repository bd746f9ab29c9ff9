package com.ourspace.acceptance.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lists as guests ask for them: filters, dates, words, orders and parts of the map, the same for the same seed. */
final class SearchMix {

    private static final long SEED = 1;
    private static final int DAYS = 30;
    private static final List<String> WORDS = List.of(
            "강남 파티룸",
            "파티룸",
            "스터디룸 4명",
            "조용한 스터디룸",
            "촬영 스튜디오",
            "드럼 연습",
            "회의실",
            "gangnam party room",
            "whiteboard",
            "달빛");
    private static final List<String> DISTRICTS = List.of("gangnam", "gangbuk", "gangseo", "gangdong");
    private static final List<String> CATEGORIES = List.of("party-room", "study-room", "meeting-room", "photo-studio");
    private static final List<String> SORTS = List.of("likes", "price_asc", "price_desc", "rating", "newest");

    private final Random random = new Random(SEED);
    private final LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Asia/Seoul"));

    /** So many paths. */
    List<String> paths(int count) {
        List<String> paths = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            paths.add("/v1/spaces?limit=20" + criteria(number % 5));
        }
        return paths;
    }

    private String criteria(int kind) {
        return switch (kind) {
            case 0 -> "&sort=" + any(SORTS);
            case 1 -> "&count=" + (1 + random.nextInt(8)) + date() + "&sort=" + any(SORTS);
            case 2 ->
                "&district=" + any(DISTRICTS) + "&category=" + any(CATEGORIES) + date() + "&slot=DAY&priceMax=60000";
            case 3 -> "&q=" + URLEncoder.encode(any(WORDS), UTF_8) + (random.nextBoolean() ? date() : "");
            default -> "&facility=parking&facility=wifi&bbox=127.0,37.45,127.1,37.55&sort=" + any(SORTS);
        };
    }

    private String date() {
        return "&date=" + today.plusDays(1 + random.nextInt(DAYS));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
