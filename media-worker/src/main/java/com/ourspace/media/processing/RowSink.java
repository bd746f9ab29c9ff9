package com.ourspace.media.processing;

/** Receives the rows of an image from top to bottom, so that the whole image need not be in memory. */
@FunctionalInterface
interface RowSink {

    /** @param samples one byte per sample, channels interleaved; valid only during the call */
    void row(byte[] samples);
}
