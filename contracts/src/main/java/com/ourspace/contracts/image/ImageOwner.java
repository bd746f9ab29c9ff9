package com.ourspace.contracts.image;

/** The kind of object that an image belongs to. */
public enum ImageOwner {
    SPACE,
    REVIEW
}
