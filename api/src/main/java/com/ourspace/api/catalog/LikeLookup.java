package com.ourspace.api.catalog;

/** Who likes a space: told by whoever keeps the likes. */
public interface LikeLookup {

    /** Whether this user is one of those who like it. */
    boolean include(long spaceId, long userId);
}
