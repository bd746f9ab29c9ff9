package com.ourspace.api.architecture.bad.classic;

import com.ourspace.api.catalog.Listings;

/** Bad: translates with a repository instead of a reader that {@code /v1} uses, too. */
public class RepositoryUser {

    boolean exists(Listings listings, long spaceId) {
        return listings.find(spaceId).isPresent();
    }
}
