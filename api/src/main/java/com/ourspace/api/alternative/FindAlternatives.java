package com.ourspace.api.alternative;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.alternative.Alternative.AsOf;
import com.ourspace.api.alternative.Alternative.Kind;
import com.ourspace.api.catalog.FreeSlot;
import com.ourspace.api.catalog.FreeSlots;
import com.ourspace.api.catalog.ListedSpace;
import com.ourspace.api.catalog.Listings;
import com.ourspace.api.catalog.SimilarSpaces;
import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.api.catalog.SpaceCards;
import com.ourspace.api.decision.DecisionTimes;
import com.ourspace.api.log.Partitions;
import com.ourspace.api.log.ProjectionOffsets;
import com.ourspace.api.reservation.LostOrder;
import com.ourspace.api.reservation.OwnOrders;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.space.SlotOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Finds what a guest can book instead of a slot that somebody else was first to take. */
@Component
class FindAlternatives {

    private static final int DAYS_AROUND = 7;

    private final OwnOrders orders;
    private final DecisionTimes decisionTimes;
    private final ProjectionOffsets offsets;
    private final Listings listings;
    private final FreeSlots freeSlots;
    private final SimilarSpaces similarSpaces;
    private final SpaceCards cards;

    FindAlternatives(
            OwnOrders orders,
            DecisionTimes decisionTimes,
            ProjectionOffsets offsets,
            Listings listings,
            FreeSlots freeSlots,
            SimilarSpaces similarSpaces,
            SpaceCards cards) {
        this.orders = orders;
        this.decisionTimes = decisionTimes;
        this.offsets = offsets;
        this.listings = listings;
        this.freeSlots = freeSlots;
        this.similarSpaces = similarSpaces;
        this.cards = cards;
    }

    /**
     * The alternatives to a guest's own order.
     *
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND if it is none
     */
    Alternatives of(SignedIn guest, String id) {
        var orderId = orders.requireId(guest, id);
        return orders.findLost(orderId)
                .map(lost -> new Alternatives(orderId, lostTo(lost), items(guest, lost)))
                .orElseGet(() -> Alternatives.none(orderId));
    }

    private List<LostHalf> lostTo(LostOrder lost) {
        var times = decisionTimes.of(
                lost.spaceDate(),
                lost.decision().partition(),
                lost.conflicts().stream().map(Conflict::takenAt).toList());
        return lost.conflicts().stream()
                .map(conflict -> LostHalf.of(conflict, lost.decision(), times))
                .toList();
    }

    private List<Alternative> items(SignedIn guest, LostOrder lost) {
        // Read before the halves: whatever is read after it has at least the events before it.
        Map<TopicPartition, Long> read = offsets.written();
        ListedSpace space = listings.find(lost.spaceDate().spaceId()).orElse(null);
        if (space == null) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>(AtTheSameSpace.choices(
                lost, space, freeSlots.around(space, lost.spaceDate().useDate(), DAYS_AROUND)));
        // The index may be behind the positions read above.
        freeSlots
                .stillFree(similar(guest, lost, space))
                .forEach(slot -> choices.add(new Choice(Kind.SIMILAR_SPACE, slot)));
        return shown(Choice.best(choices), read);
    }

    private List<FreeSlot> similar(SignedIn guest, LostOrder lost, ListedSpace space) {
        return space.listing().offers().stream()
                .filter(offer -> offer.slot() == lost.slot())
                .map(SlotOffer::price)
                .findFirst()
                .map(price -> similarSpaces.find(
                        new SimilarSpaces.Wanted(
                                space,
                                lost.spaceDate().useDate(),
                                lost.slot(),
                                lost.headCount(),
                                price,
                                guest.userId()),
                        Choice.MOST))
                .orElse(List.of());
    }

    private List<Alternative> shown(List<Choice> choices, Map<TopicPartition, Long> read) {
        Map<Long, SpaceCard> byId =
                cards
                        .of(choices.stream()
                                .map(choice -> choice.slot().spaceId())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(SpaceCard::id, Function.identity()));
        List<Alternative> shown = new ArrayList<>();
        for (Choice choice : choices) {
            SpaceCard card = byId.get(choice.slot().spaceId());
            if (card != null) {
                shown.add(alternative(choice, card, read));
            }
        }
        return shown;
    }

    private static Alternative alternative(Choice choice, SpaceCard card, Map<TopicPartition, Long> read) {
        FreeSlot slot = choice.slot();
        TopicPartition partition =
                Partitions.of(Topic.RESERVATION_EVENTS, new SpaceDate(slot.spaceId(), slot.date()).key());
        AsOf asOf = new AsOf(partition.partition(), read.getOrDefault(partition, 0L));
        return new Alternative(choice.kind(), card, slot.date(), slot.slot(), slot.price(), asOf);
    }
}
