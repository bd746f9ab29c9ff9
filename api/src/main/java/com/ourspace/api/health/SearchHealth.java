package com.ourspace.api.health;

import com.ourspace.api.search.SearchIndex;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** DOWN until the search index of this process has every listed space; before that, lists are refused. */
@Component("search")
class SearchHealth extends TimedHealth {

    private final SearchIndex index;

    SearchHealth(SearchIndex index) {
        this.index = index;
    }

    @Override
    Health check() {
        return index.isReady()
                ? Health.up().build()
                : Health.down().withDetail("index", "BUILDING").build();
    }
}
