package com.ourspace.api.log;

import org.springframework.stereotype.Component;

/** The collaborators of every {@link ProjectionListener}. */
@Component
public class ProjectionContext {

    private final EventReader reader;
    private final ProjectionOffsets projectionOffsets;
    private final DeadLetters deadLetters;
    private final ConsumerRetries retries;

    ProjectionContext(
            EventReader reader, ProjectionOffsets projectionOffsets, DeadLetters deadLetters, ConsumerRetries retries) {
        this.reader = reader;
        this.projectionOffsets = projectionOffsets;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    EventReader reader() {
        return reader;
    }

    ProjectionOffsets offsets() {
        return projectionOffsets;
    }

    DeadLetters deadLetters() {
        return deadLetters;
    }

    ConsumerRetries retries() {
        return retries;
    }
}
