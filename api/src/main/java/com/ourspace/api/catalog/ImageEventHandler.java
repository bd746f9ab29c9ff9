package com.ourspace.api.catalog;

import com.ourspace.contracts.image.ImageEvent;
import java.util.List;

/** Whoever wants to know what became of pictures: all are told of all, and take what is theirs. */
public interface ImageEventHandler {

    /** Takes a batch of events, those of one picture in their order, once more without harm. */
    void settle(List<ImageEvent> events);
}
