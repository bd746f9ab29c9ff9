package com.ourspace.api.catalog;

import com.ourspace.contracts.image.ImageEvent;
import java.util.List;

/** Handles image events. Every handler gets all events, and picks those of its own images. */
public interface ImageEventHandler {

    /** Handles a batch of events, those of one image in their order; safe to repeat. */
    void recordOutcomes(List<ImageEvent> events);
}
