package com.ourspace.media.architecture.bad;

/** Breaks: a name says what a thing does in the business. */
public final class ImageService {

    private ImageService() {}
}
