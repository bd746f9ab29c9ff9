package com.ourspace.api.review;

import com.ourspace.api.log.CommandPublisher;
import com.ourspace.contracts.image.StoreImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings the pictures of reviews to the log. A review does not fail because the log is away, and holds no connection
 * while it waits: each picture's row remembers that it is still to be sent, and it is sent later, possibly twice, under
 * one id.
 */
@Component
class PhotoPost {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoPost.class);
    private static final int BATCH_SIZE = 100;

    private final ReviewPhotos photos;
    private final CommandPublisher log;

    PhotoPost(ReviewPhotos photos, CommandPublisher log) {
        this.photos = photos;
        this.log = log;
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void sendWhatIsThere() {
        try {
            photos.unsent(BATCH_SIZE).forEach(this::send);
        } catch (RuntimeException away) {
            LOG.warn("Pictures of reviews are sent later: {}", away.toString());
        }
    }

    private void send(StoreImage command) {
        log.append(command, command.imageId());
        photos.sent(command.imageId());
    }
}
