package com.ourspace.standalone.demo;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.standalone.client.Registration;
import com.ourspace.standalone.client.Session;
import java.util.List;
import java.util.UUID;

/** Demo step: a host registers a space with a photo, and a guest books it. */
final class NewSpaceBooking {

    private static final int SIZES = 3;

    private final DemoContext demoContext;
    private final DemoReport demoReport;

    NewSpaceBooking(DemoContext demoContext) {
        this.demoContext = demoContext;
        this.demoReport = demoContext.demoReport();
    }

    void run() {
        demoReport.chapter("A host opens a new space, and it is booked");
        Session host = demoContext.guests().signInNew();
        byte[] photo = DemoImage.of(Category.PARTY_ROOM, demoContext.random().nextInt(DemoImage.PER_CATEGORY))
                .jpeg();
        String key = UUID.randomUUID().toString();
        long begin = System.nanoTime();
        UUID id = demoContext.client().registerSpace(host, listing(), List.of(photo), key);
        demoReport.say("%s registers a party room with a photo of %d KB: accepted.", host, photo.length / 1024);
        Registration registration = demoContext.client().awaitRegistration(host, id, DemoContext.TIMEOUT);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        BrokenInvariant.require(registration.isActive(), "the space should be ACTIVE, not %s", registration.status());
        demoReport.confirm(
                "ACTIVE after %d ms, as space %d; its photo is stored in three sizes:",
                millis, registration.requireSpaceId());
        registration.images().forEach(this::show);
        book(registration.requireSpaceId());
    }

    private void show(Registration.Image image) {
        BrokenInvariant.require(image.variants().size() == SIZES, "a photo should be stored in %d sizes", SIZES);
        for (Registration.Variant variant : image.variants()) {
            int status = demoContext
                    .client()
                    .send(demoContext.client().get(variant.url()))
                    .status();
            BrokenInvariant.require(status == 200, "%s should be there for anyone, not %d", variant.url(), status);
            demoReport.detail("%4d × %-4d %s", variant.width(), variant.height(), variant.url());
        }
    }

    private void book(long spaceId) {
        SpaceListing listing = listing();
        RequestedSlot requested = demoContext
                .nights()
                .of(
                        spaceId,
                        listing.title(),
                        listing.minCount(),
                        listing.offers().getLast().price())
                .orElseThrow(() -> new IllegalStateException("a new space should have free nights"));
        Race.Outcome guest = demoContext
                .race()
                .run(List.of(demoContext.guests().signInNew()), requested)
                .winner();
        demoReport.confirm("%s has its first night, %s: WAITING.", guest.guest(), DemoContext.date(requested.date()));
    }

    private static SpaceListing listing() {
        return new SpaceListing(
                "새로 연 파티룸 · Freshly Opened Party Room",
                "데모가 방금 등록했습니다 · Registered by the demo a moment ago",
                "A made-up room, registered through the public API with a photo.",
                "서울특별시 강남구 데모로1길 1, 2층",
                37.4979,
                127.0276,
                Category.PARTY_ROOM.code,
                District.GANGNAM.code,
                List.of("wifi", "drinks"),
                2,
                12,
                RefundPolicy.STANDARD,
                0,
                180,
                List.of(new SlotOffer(Slot.DAY, 52_000, true), new SlotOffer(Slot.NIGHT, 88_000, true)));
    }
}
