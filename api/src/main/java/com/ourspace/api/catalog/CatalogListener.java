package com.ourspace.api.catalog;

import com.ourspace.api.log.EventReader;
import com.ourspace.api.log.Received;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.space.SpaceEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Feeds the catalog: a batch is one transaction, and its offsets follow the commit. */
@Component
class CatalogListener {

    private final EventReader events;
    private final ListingProjection listings;
    private final List<PictureOutcomes> pictures;

    CatalogListener(EventReader events, ListingProjection listings, List<PictureOutcomes> pictures) {
        this.events = events;
        this.listings = listings;
        this.pictures = List.copyOf(pictures);
    }

    @KafkaListener(id = "api-spaces", groupId = "api-spaces", topics = Topic.Name.SPACE_EVENTS)
    void onSpaces(List<ConsumerRecord<String, byte[]>> records) {
        listings.apply(only(SpaceEvent.class, records));
    }

    @KafkaListener(id = "api-space-images", groupId = "api-spaces", topics = Topic.Name.IMAGE_EVENTS)
    void onImages(List<ConsumerRecord<String, byte[]>> records) {
        List<ImageEvent> events = only(ImageEvent.class, records);
        pictures.forEach(those -> those.settle(events));
    }

    private <E> List<E> only(Class<E> type, List<ConsumerRecord<String, byte[]>> records) {
        return events.read(records).stream()
                .map(Received::message)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
