package com.ourspace.standalone.demo;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The generated catalogue: every category in every district, four times, the same at every start. */
public final class DemoSpaces {

    static final int COUNT = 128;
    static final int HOSTS = 12;

    /** From one image of a space to its next, in the images of its category. */
    private static final int IMAGE_STRIDE = 5;

    private static final int CATEGORIES = Category.values().length;
    private static final int DISTRICTS = District.values().length;
    private static final List<String> FACILITIES = List.of("wifi", "tv", "drinks", "parking", "pets", "bed");

    private static final int[] NOTICE_MINUTES = {0, 60, 0, 120, 24 * 60, 0, 48 * 60, 30};
    private static final int[] ADVANCE_DAYS = {180, 180, 90, 365, 120, 60};

    private static final String[][] NAMES = {
        {"달빛", "Moonlight"}, {"햇살", "Sunbeam"}, {"구름", "Cloud"}, {"고래", "Whale"},
        {"숲속", "Forest"}, {"라벤더", "Lavender"}, {"유자", "Yuja"}, {"벚꽃", "Cherry Blossom"},
        {"은하수", "Milky Way"}, {"다락", "Attic"}, {"골목", "Alley"}, {"한강", "Riverside"},
        {"노을", "Sunset"}, {"새벽", "Daybreak"}, {"소나기", "Summer Rain"}, {"눈꽃", "Snowflake"},
        {"청록", "Teal"}, {"살구", "Apricot"}, {"감나무", "Persimmon"}, {"여우비", "Sunshower"},
        {"반딧불", "Firefly"}, {"등대", "Lighthouse"}, {"별똥별", "Shooting Star"}, {"모카", "Mocha"},
        {"버터", "Butter"}, {"민트", "Mint"}, {"파도", "Wave"}, {"바람", "Breeze"},
        {"돌담", "Stone Wall"}, {"라디오", "Radio"}, {"수달", "Otter"}, {"오후", "Afternoon"}
    };

    private DemoSpaces() {}

    /** All demo spaces in the order of their registration: the first eight have every category. */
    public static List<DemoSpace> all() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(DemoSpaces::space).toList();
    }

    private static DemoSpace space(int number) {
        int index = number - 1;
        Category category = Category.values()[index % CATEGORIES];
        int turn = index / CATEGORIES;
        District district = District.values()[(turn + index) % DISTRICTS];
        Random random = new Random(number * 7919L);
        SpaceListing listing = listing(category, district, turn, random);
        return new DemoSpace(number, 1 + index % HOSTS, listing, images(category, turn, 1 + random.nextInt(3)));
    }

    /** The cover is the space's own; further images are covers of other spaces of its category. */
    private static List<DemoImage> images(Category category, int turn, int count) {
        return IntStream.range(0, count)
                .mapToObj(image -> DemoImage.of(category, turn + IMAGE_STRIDE * image))
                .toList();
    }

    private static SpaceListing listing(Category category, District district, int turn, Random random) {
        String[] name = NAMES[(turn * 3 + category.ordinal() * 5) % NAMES.length];
        double size = 0.75 + 0.75 * random.nextDouble();
        int maxCount = Math.max(category.usual.minCount() + 1, (int) Math.round(category.usual.maxCount() * size));
        return new SpaceListing(
                "%s %s · %s %s".formatted(name[0], category.korean, name[1], category.english),
                category.subTitle,
                description(category, district, name),
                "서울특별시 %s구 %s로%d길 %d, %d층"
                        .formatted(
                                district.korean,
                                name[0],
                                1 + random.nextInt(40),
                                1 + random.nextInt(90),
                                1 + random.nextInt(6)),
                near(district.latitude, random),
                near(district.longitude, random),
                category.code,
                district.code,
                facilities(random),
                category.usual.minCount(),
                maxCount,
                RefundPolicy.values()[turn % RefundPolicy.values().length],
                NOTICE_MINUTES[(turn + category.ordinal()) % NOTICE_MINUTES.length],
                ADVANCE_DAYS[turn % ADVANCE_DAYS.length],
                offers(category, turn, district.priceFactor * size));
    }

    private static String description(Category category, District district, String[] name) {
        return """
                %s구에 자리한 %s %s입니다. %s
                낮(09:00–15:00)과 밤(15:00–22:00), 또는 하루 전체로 예약할 수 있습니다.

                %s %s in %s. %s
                This place is made up, and so is its address.""".formatted(
                        district.korean,
                        name[0],
                        category.korean,
                        category.koreanText,
                        name[1],
                        category.english,
                        district.english,
                        category.englishText);
    }

    private static double near(double degrees, Random random) {
        return Math.round((degrees + (random.nextDouble() - 0.5) * 0.05) * 10_000) / 10_000.0;
    }

    private static List<String> facilities(Random random) {
        return FACILITIES.stream()
                .filter(facility -> facility.equals("wifi") || random.nextInt(5) < 2)
                .toList();
    }

    /**
     * The offers of a space: most spaces offer every slot; some offer only the night, some no whole day, and some have
     * switched a slot off.
     */
    private static List<SlotOffer> offers(Category category, int turn, double factor) {
        SlotOffer day = new SlotOffer(Slot.DAY, price(category.usual.dayPrice() * factor), true);
        SlotOffer night = new SlotOffer(Slot.NIGHT, price(category.usual.nightPrice() * factor), true);
        long both = price((day.price() + night.price()) * 0.9);
        return switch ((turn + category.ordinal()) % 8) {
            case 2 -> List.of(night);
            case 5 -> List.of(day, night);
            case 7 -> List.of(day, night, new SlotOffer(Slot.ALL, both, false));
            default -> List.of(day, night, new SlotOffer(Slot.ALL, both, true));
        };
    }

    private static long price(double won) {
        return Math.max(10_000, Math.round(won / 1_000) * 1_000);
    }
}
