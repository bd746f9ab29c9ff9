package com.ourspace.api.log;

import org.springframework.stereotype.Component;

/** What every reader of the log needs to keep its read models. */
@Component
public class ProjectionContext {

    private final EventReader reader;
    private final Bookmarks bookmarks;
    private final DeadLetters deadLetters;
    private final ConsumerRetries retries;

    ProjectionContext(EventReader reader, Bookmarks bookmarks, DeadLetters deadLetters, ConsumerRetries retries) {
        this.reader = reader;
        this.bookmarks = bookmarks;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    EventReader reader() {
        return reader;
    }

    Bookmarks bookmarks() {
        return bookmarks;
    }

    DeadLetters deadLetters() {
        return deadLetters;
    }

    ConsumerRetries retries() {
        return retries;
    }
}
