package com.ourspace.api.web;

/** Whether the read models are complete; while they are not, an entity that is not found may still exist. */
public interface ReadModelStatus {

    /** False during a rebuild from the log. */
    boolean isComplete();
}
