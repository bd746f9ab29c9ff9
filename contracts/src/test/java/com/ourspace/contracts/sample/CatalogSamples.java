package com.ourspace.contracts.sample;

import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.AccountEvent.UserReinstated;
import com.ourspace.contracts.account.AccountEvent.UserSeen;
import com.ourspace.contracts.account.AccountEvent.UserSuspended;
import com.ourspace.contracts.account.GrantReason;
import com.ourspace.contracts.account.PointsKind;
import com.ourspace.contracts.image.ImageCommand.DiscardImage;
import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageEvent.ImageRejected;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.image.ImageRejectionCode;
import com.ourspace.contracts.image.ImageVariant;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceChange;
import com.ourspace.contracts.space.SpaceChange.AddSpaceImages;
import com.ourspace.contracts.space.SpaceChange.ArrangeSpaceImages;
import com.ourspace.contracts.space.SpaceChange.PauseSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpace;
import com.ourspace.contracts.space.SpaceChange.RemoveSpaceImage;
import com.ourspace.contracts.space.SpaceChange.ResumeSpace;
import com.ourspace.contracts.space.SpaceChange.UpdateSpace;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceChangeRefused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceImagesChanged;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpacePaused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceRemoved;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceResumed;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceUpdated;
import com.ourspace.contracts.space.SpaceChangeRefusal;
import com.ourspace.contracts.space.SpaceCommand.CreateSpace;
import com.ourspace.contracts.space.SpaceEvent.SpaceActivated;
import com.ourspace.contracts.space.SpaceEvent.SpaceCreated;
import com.ourspace.contracts.space.SpaceEvent.SpaceRejected;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.StagedImage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Samples about a space: host 7 signs in and registers space 42 with an image; the image is stored, and the space is
 * listed.
 */
final class CatalogSamples {

    private static final UUID REGISTRATION = UUID.fromString("5d0c2f18-94be-4a7d-8c31-e6f70b29a4d3");
    private static final UUID IMAGE = UUID.fromString("e2b86d4f-1a07-5c9e-a3f4-60d91c7b8e25");
    private static final UUID SECOND_IMAGE = UUID.fromString("b4a1c9d2-7e35-3f60-8d1b-29c0e7f5a816");
    private static final UUID CHANGE = UUID.fromString("9e1f7a54-0c3d-8b26-a7d8-5f0b6c4e2d19");
    private static final UUID ORDER = UUID.fromString("7f3a9c10-5b2e-4d61-9f0a-2c8e61b7d405");
    private static final String SHA256 = "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea";
    private static final String STAGED_KEY = "staging/" + REGISTRATION + "/" + IMAGE;
    private static final Instant AT = Instant.parse("2026-09-30T03:00:00.131Z");
    private static final String MEDIA_WORKER = "/ourspace/media-worker";

    private CatalogSamples() {}

    static Stream<Sample> all() {
        return Stream.of(accounts(), spaces(), changes(), refusals(), images()).flatMap(samples -> samples);
    }

    private static Stream<Sample> accounts() {
        return Stream.of(
                Sample.of("", new UserSeen(7, AT)).withSource("/ourspace/api"),
                Sample.of("", new UserSuspended(7, 1, AT)).withSource("/ourspace/api"),
                Sample.of("", new UserReinstated(7, 2, AT)).withSource("/ourspace/api"),
                Sample.of("", new GrantPoints(7, 5_000, GrantReason.GOODWILL, 1))
                        .withSource("/ourspace/api"),
                points("grant", 1, 100_000, 100_000, PointsKind.GRANT, null),
                points("pay", 2, -50_000, 50_000, PointsKind.PAY, REGISTRATION),
                points("refund", 3, 45_000, 95_000, PointsKind.REFUND, REGISTRATION),
                points("adjust", 4, 5_000, 100_000, PointsKind.ADJUST, null));
    }

    private static Sample points(
            String name, long seq, long amount, long balanceAfter, PointsKind kind, @Nullable UUID orderId) {
        return Sample.caused(name, new PointsChanged(7, seq, amount, balanceAfter, kind, orderId, AT), IMAGE);
    }

    private static Stream<Sample> spaces() {
        List<StagedImage> images = List.of(new StagedImage(IMAGE, 0, STAGED_KEY, SHA256));
        SpaceListing complete = listing(37.4979, 127.0276);
        SpaceListing unplaced = listing(null, null);
        return Stream.of(
                Sample.of("", new CreateSpace(REGISTRATION, 7, complete, images))
                        .withId(REGISTRATION),
                Sample.of("no-coordinates", new CreateSpace(REGISTRATION, 7, unplaced, images))
                        .withId(REGISTRATION),
                Sample.caused("", new SpaceCreated(42, REGISTRATION, 7, complete, images, 1, AT), REGISTRATION),
                Sample.caused(
                        "no-coordinates", new SpaceCreated(42, REGISTRATION, 7, unplaced, images, 1, AT), REGISTRATION),
                Sample.caused("", new SpaceActivated(42, REGISTRATION, 2, AT), IMAGE),
                Sample.caused("", new SpaceRejected(REGISTRATION, "INTERNAL_ERROR", AT), REGISTRATION));
    }

    /** The host changes the space, pauses and resumes it, changes its images, and removes it. */
    private static Stream<Sample> changes() {
        List<StagedImage> added = List.of(new StagedImage(SECOND_IMAGE, 0, "staging/" + CHANGE + "/1", SHA256));
        SpaceListing listing = listing(37.4979, 127.0276);
        return Stream.of(
                change(new UpdateSpace(CHANGE, 42, 7, 2, listing)),
                Sample.caused("", new SpaceUpdated(CHANGE, 42, listing, 3, AT), CHANGE),
                change(new PauseSpace(CHANGE, 42, 7, 3)),
                Sample.caused("", new SpacePaused(CHANGE, 42, 4, AT), CHANGE),
                change(new ResumeSpace(CHANGE, 42, 7, 4)),
                Sample.caused("", new SpaceResumed(CHANGE, 42, 5, AT), CHANGE),
                change(new AddSpaceImages(CHANGE, 42, 7, 5, added)),
                change(new ArrangeSpaceImages(CHANGE, 42, 7, 6, List.of(SECOND_IMAGE, IMAGE))),
                change(new RemoveSpaceImage(CHANGE, 42, 7, 7, IMAGE)),
                Sample.caused("", new SpaceImagesChanged(CHANGE, 42, List.of(SECOND_IMAGE), 8, AT), CHANGE),
                change(new RemoveSpace(CHANGE, 42, 7, 8)),
                Sample.caused("", new SpaceRemoved(CHANGE, 42, 9, AT), CHANGE));
    }

    private static Sample change(SpaceChange command) {
        return Sample.of("", command).withId(command.changeId());
    }

    private static Stream<Sample> refusals() {
        return Stream.of(
                refused("unknown", new SpaceChangeRefusal.NoSuchSpace(), 0),
                refused("not-yours", new SpaceChangeRefusal.NotSpaceOwner(), 9),
                refused("stale", new SpaceChangeRefusal.StaleVersion(9), 9),
                refused("draft", new SpaceChangeRefusal.StillDraft(), 1),
                refused("booked", new SpaceChangeRefusal.SpaceHasBookings(List.of(ORDER)), 9),
                refused("last-image", new SpaceChangeRefusal.ImageRequired(), 9),
                refused("seventh-image", new SpaceChangeRefusal.ImageTooMany(6), 9),
                refused("unknown-image", new SpaceChangeRefusal.NoSuchImage(), 9),
                refused("other-images", new SpaceChangeRefusal.OtherImages(), 9),
                refused("undecided", new SpaceChangeRefusal.Undecided("4bf92f3577b34da6a3ce929d0e0e4736"), 0));
    }

    private static Sample refused(String which, SpaceChangeRefusal refusal, int version) {
        return Sample.caused(which, new SpaceChangeRefused(CHANGE, 42, refusal, version, AT), CHANGE);
    }

    private static SpaceListing listing(@Nullable Double latitude, @Nullable Double longitude) {
        return new SpaceListing(
                "한강뷰 파티룸",
                "Party room with a view",
                "Twenty seats, a kitchen, and the river.",
                "서울 강남구 테헤란로 1",
                latitude,
                longitude,
                "party-room",
                "gangnam",
                List.of("wifi", "parking"),
                2,
                20,
                RefundPolicy.STANDARD,
                1_440,
                180,
                List.of(
                        new SlotOffer(Slot.DAY, 40_000, true),
                        new SlotOffer(Slot.NIGHT, 50_000, true),
                        new SlotOffer(Slot.ALL, 80_000, false)));
    }

    private static Stream<Sample> images() {
        Sample store = Sample.caused(
                        "", new StoreImage(IMAGE, ImageOwner.SPACE, 42, 0, STAGED_KEY, SHA256, 7L), REGISTRATION)
                .withSource("/ourspace/booking-processor");
        Sample stored = Sample.caused("", stored(), store.envelope().id()).withSource(MEDIA_WORKER);
        Stream<Sample> rejected = Stream.of(ImageRejectionCode.values())
                .map(code -> Sample.caused(
                                code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                new ImageRejected(IMAGE, ImageOwner.SPACE, 42, 0, code, detail(code)),
                                store.envelope().id())
                        .withSource(MEDIA_WORKER));
        Sample discard = Sample.caused("", new DiscardImage(IMAGE, ImageOwner.SPACE, 42), CHANGE)
                .withSource("/ourspace/booking-processor");
        return Stream.concat(Stream.of(store, stored, discard), rejected);
    }

    private static ImageStored stored() {
        String folder = "spaces/42/" + IMAGE + "/";
        return new ImageStored(
                IMAGE,
                ImageOwner.SPACE,
                42,
                0,
                SHA256,
                4_032,
                3_024,
                List.of(
                        new ImageVariant("320", folder + "320.jpg", 320, 240, 21_554),
                        new ImageVariant("640", folder + "640.jpg", 640, 480, 74_310),
                        new ImageVariant("2048", folder + "2048.jpg", 2_048, 1_536, 618_902)));
    }

    private static String detail(ImageRejectionCode code) {
        return switch (code) {
            case IMAGE_TYPE_UNSUPPORTED -> "The first bytes are neither those of a JPEG nor of a PNG.";
            case IMAGE_TOO_LARGE -> "The file has 4194304 bytes; 3145728 are allowed.";
            case IMAGE_DIMENSIONS -> "The picture is 300x100 pixels; at least 320x180 are needed.";
            case IMAGE_UNREADABLE -> "The picture does not decode.";
        };
    }
}
