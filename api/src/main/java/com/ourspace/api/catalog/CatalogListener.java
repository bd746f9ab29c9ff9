package com.ourspace.api.catalog;

import com.ourspace.api.log.ProjectionContext;
import com.ourspace.api.log.ProjectionListener;
import com.ourspace.api.log.ReadModel;
import com.ourspace.api.log.TableCleaner;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.space.SpaceEvent;
import com.ourspace.messaging.ReceivedMessage;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads the space and image events into the catalog; a batch is one transaction, and its offsets follow the commit. */
@Component
class CatalogListener extends ProjectionListener implements ReadModel {

    private static final String SPACES = "api-spaces";
    private static final String IMAGES = "api-space-images";

    private final ListingProjection listings;
    private final List<ImageEventHandler> imageHandlers;
    private final TableCleaner tableCleaner;

    CatalogListener(
            ProjectionContext context,
            ListingProjection listings,
            List<ImageEventHandler> imageHandlers,
            TableCleaner tableCleaner) {
        super(context, Map.of(Topic.Name.SPACE_EVENTS, SPACES, Topic.Name.IMAGE_EVENTS, IMAGES));
        this.tableCleaner = tableCleaner;
        this.listings = listings;
        this.imageHandlers = List.copyOf(imageHandlers);
    }

    @KafkaListener(id = SPACES, groupId = SPACES, topics = Topic.Name.SPACE_EVENTS)
    void onSpaces(List<ConsumerRecord<String, byte[]>> records) {
        process(
                records,
                events -> listings.apply(
                        ReceivedMessage.only(SpaceEvent.class, events).toList()));
    }

    @KafkaListener(id = IMAGES, groupId = SPACES, topics = Topic.Name.IMAGE_EVENTS)
    void onImages(List<ConsumerRecord<String, byte[]>> records) {
        process(records, events -> {
            List<ImageEvent> ofImages =
                    ReceivedMessage.only(ImageEvent.class, events).toList();
            imageHandlers.forEach(handler -> handler.recordOutcomes(ofImages));
        });
    }

    /** Leaves likes and reviews and their totals: they are the API's own data, not a projection. */
    @Override
    public void clear() {
        tableCleaner.empty(
                "space_search",
                "space_change",
                "space_refusal",
                "space_offer",
                "space_image",
                "space_gallery",
                "space_listing");
    }
}
