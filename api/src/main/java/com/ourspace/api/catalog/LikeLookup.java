package com.ourspace.api.catalog;

/** Looks up who likes a space; implemented by the like package. */
public interface LikeLookup {

    /** Whether this user likes the space. */
    boolean include(long spaceId, long userId);
}
