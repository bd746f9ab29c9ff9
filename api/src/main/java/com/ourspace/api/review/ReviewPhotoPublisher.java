package com.ourspace.api.review;

import com.ourspace.api.log.CommandPublisher;
import com.ourspace.contracts.image.ImageCommand.StoreImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes the images of reviews to the log. Writing a review does not fail while the log is down, and holds no
 * connection while it waits: the image's row stays unpublished, and the command is published later, possibly twice,
 * under one id.
 */
@Component
class ReviewPhotoPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewPhotoPublisher.class);
    private static final int BATCH_SIZE = 100;

    private final ReviewPhotos photos;
    private final CommandPublisher log;

    ReviewPhotoPublisher(ReviewPhotos photos, CommandPublisher log) {
        this.photos = photos;
        this.log = log;
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void publishUnpublished() {
        try {
            photos.unpublished(BATCH_SIZE).forEach(this::publish);
        } catch (RuntimeException away) {
            LOG.warn("Images of reviews will be published later: {}", away.toString());
        }
    }

    private void publish(StoreImage command) {
        log.append(command, command.imageId());
        photos.markPublished(command.imageId());
    }
}
