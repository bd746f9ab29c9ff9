package com.ourspace.api.web;

/** Whether what is known here is all there is to know; if not, what is not found may only not be there yet. */
public interface ReadModelStatus {

    /** False while read models are read again from the log. */
    boolean isComplete();
}
