package com.ourspace.media.processing;

/** Takes the rows of an image from top to bottom, so that nobody has to hold all of them. */
@FunctionalInterface
interface RowSink {

    /** @param samples one byte each, channels interleaved; good only during the call */
    void row(byte[] samples);
}
