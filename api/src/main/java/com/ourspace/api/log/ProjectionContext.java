package com.ourspace.api.log;

import com.ourspace.messaging.ConsumerRetries;
import com.ourspace.messaging.DeadLetters;
import com.ourspace.messaging.RecordReader;
import com.ourspace.messaging.tracing.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** The collaborators of every {@link ProjectionListener}. */
@Component
public class ProjectionContext {

    private final RecordReader reader;
    private final ProjectionOffsets projectionOffsets;
    private final DeadLetters deadLetters;
    private final ConsumerRetries retries;
    private final MeterRegistry meters;
    private final Tracing tracing;

    ProjectionContext(
            RecordReader reader,
            ProjectionOffsets projectionOffsets,
            DeadLetters deadLetters,
            ConsumerRetries retries,
            MeterRegistry meters,
            Tracing tracing) {
        this.reader = reader;
        this.projectionOffsets = projectionOffsets;
        this.deadLetters = deadLetters;
        this.retries = retries;
        this.meters = meters;
        this.tracing = tracing;
    }

    RecordReader reader() {
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

    MeterRegistry meters() {
        return meters;
    }

    Tracing tracing() {
        return tracing;
    }
}
