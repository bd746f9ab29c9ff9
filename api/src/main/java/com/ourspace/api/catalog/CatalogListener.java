package com.ourspace.api.catalog;

import com.ourspace.api.log.ProjectionContext;
import com.ourspace.api.log.ProjectionListener;
import com.ourspace.api.log.ReadModel;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.space.SpaceEvent;
import com.ourspace.messaging.ReceivedMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads the space and image events into the catalog; a batch is one transaction, and its offsets follow the commit. */
@Component
class CatalogListener extends ProjectionListener implements ReadModel {

    private static final String SPACES = "api-spaces";
    private static final String IMAGES = "api-space-images";

    private final ListingProjection listings;
    private final Galleries galleries;
    private final List<ImageEventHandler> imageHandlers;

    CatalogListener(
            ProjectionContext context,
            ListingProjection listings,
            Galleries galleries,
            List<ImageEventHandler> imageHandlers) {
        super(context, Map.of(Topic.Name.SPACE_EVENTS, SPACES, Topic.Name.IMAGE_EVENTS, IMAGES));
        this.listings = listings;
        this.galleries = galleries;
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

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.SPACE_EVENTS, Topic.IMAGE_EVENTS);
    }

    /** Without likes and reviews and their totals: they are the API's own data, not a projection. */
    @Override
    public List<String> tables() {
        return List.of("space_change", "space_refusal", "space_offer", "space_image", "space_gallery", "space_listing");
    }

    /** Writes the images of spaces only; those of reviews are the API's own. */
    @Override
    public void write(List<ReceivedMessage<?>> events) {
        listings.apply(ReceivedMessage.only(SpaceEvent.class, events).toList());
        galleries.recordOutcomes(ReceivedMessage.only(ImageEvent.class, events).toList());
    }
}
