package com.ourspace.api.catalog;

import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.image.ImageEvent.ImageRejected;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.image.ImageRejectionCode;
import com.ourspace.contracts.image.ImageVariant;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceEvent.SpaceActivated;
import com.ourspace.contracts.space.SpaceEvent.SpaceCreated;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.StagedImage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A space for tests, and its events, published to the log as the processor would. */
public final class SampleSpace {

    private static final AtomicLong LAST_ID = new AtomicLong(1_000_000);
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SHA256 = "0".repeat(64);

    private final long id = LAST_ID.incrementAndGet();
    private final UUID registrationId = UUID.randomUUID();
    /** No user who signs in has this number. */
    private long hostId = 900_000_000;

    private String title = "Sample " + id;
    private String subTitle = "for tests";
    private @Nullable Double latitude = 37.5;
    private @Nullable Double longitude = 127.03;
    private String district = "gangnam";
    private String category = "party-room";
    private List<String> facilities = List.of("wifi", "tv");
    private int minCount = 1;
    private int maxCount = 8;
    private int minNoticeMinutes = 0;
    private int maxAdvanceDays = 180;
    private List<SlotOffer> offers = List.of(
            new SlotOffer(Slot.DAY, 30_000, true),
            new SlotOffer(Slot.NIGHT, 50_000, true),
            new SlotOffer(Slot.ALL, 70_000, true));
    private List<StagedImage> images = staged(1);

    public static SampleSpace create() {
        return new SampleSpace();
    }

    public long id() {
        return id;
    }

    UUID registrationId() {
        return registrationId;
    }

    public UUID imageId(int position) {
        return images.get(position).imageId();
    }

    public SampleSpace ofHost(long userId) {
        hostId = userId;
        return this;
    }

    public SampleSpace called(String aTitle, String aSubTitle) {
        title = aTitle;
        subTitle = aSubTitle;
        return this;
    }

    public SampleSpace at(@Nullable Double degreesNorth, @Nullable Double degreesEast) {
        latitude = degreesNorth;
        longitude = degreesEast;
        return this;
    }

    public SampleSpace in(String districtCode) {
        district = districtCode;
        return this;
    }

    public SampleSpace as(String categoryCode) {
        category = categoryCode;
        return this;
    }

    public SampleSpace with(String... facilityCodes) {
        facilities = List.of(facilityCodes);
        return this;
    }

    public SampleSpace forPeople(int min, int max) {
        minCount = min;
        maxCount = max;
        return this;
    }

    public SampleSpace noticeMinutes(int minutes) {
        minNoticeMinutes = minutes;
        return this;
    }

    public SampleSpace advanceDays(int days) {
        maxAdvanceDays = days;
        return this;
    }

    public SampleSpace offering(SlotOffer... some) {
        offers = List.of(some);
        return this;
    }

    public SampleSpace withImages(int count) {
        images = staged(count);
        return this;
    }

    public SpaceListing listing() {
        return new SpaceListing(
                title,
                subTitle,
                "A room.",
                "1 Teheran-ro, Seoul",
                latitude,
                longitude,
                category,
                district,
                facilities,
                minCount,
                maxCount,
                RefundPolicy.STANDARD,
                minNoticeMinutes,
                maxAdvanceDays,
                offers);
    }

    public SpaceCreated created() {
        return new SpaceCreated(id, registrationId, hostId, listing(), images, 1, AT);
    }

    public SpaceActivated activated() {
        return new SpaceActivated(id, registrationId, 2, AT);
    }

    public ImageStored stored(int position) {
        StagedImage image = images.get(position);
        List<ImageVariant> variants = List.of(variant(image, "320", 180), variant(image, "640", 360));
        return new ImageStored(
                image.imageId(), ImageOwner.SPACE, id, image.position(), image.sha256(), 1280, 720, variants);
    }

    ImageRejected rejected(int position) {
        StagedImage image = images.get(position);
        return new ImageRejected(
                image.imageId(),
                ImageOwner.SPACE,
                id,
                image.position(),
                ImageRejectionCode.IMAGE_UNREADABLE,
                "It does not decode.");
    }

    /** Publishes the events of a listed space, and waits until the catalog shows it. */
    public SampleSpace listedIn(RunningApi api) {
        publish(api, created(), stored(0), activated());
        Eventually.eventually(() -> api.anonymous().get("/v1/spaces/" + id).status() == 200);
        api.catchUpSearch();
        return this;
    }

    static void publish(RunningApi api, Message... messages) {
        CommandPublisher log = api.bean(CommandPublisher.class);
        for (Message message : messages) {
            log.append(message, UUID.randomUUID());
        }
    }

    private ImageVariant variant(StagedImage image, String name, int height) {
        String key = "spaces/%d/%s/%s.jpg".formatted(id, image.imageId(), name);
        return new ImageVariant(name, key, Integer.parseInt(name), height, 1000);
    }

    private static List<StagedImage> staged(int count) {
        return IntStream.range(0, count)
                .mapToObj(position -> new StagedImage(UUID.randomUUID(), position, "staging/test", SHA256))
                .toList();
    }
}
