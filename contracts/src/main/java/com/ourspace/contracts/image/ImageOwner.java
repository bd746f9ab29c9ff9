package com.ourspace.contracts.image;

/** What kind of thing a picture belongs to. */
public enum ImageOwner {
    SPACE,
    REVIEW
}
