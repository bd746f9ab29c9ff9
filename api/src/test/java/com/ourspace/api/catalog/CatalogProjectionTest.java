package com.ourspace.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.space.SpaceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogProjectionTest {

    private static final RunningApi API = RunningApi.shared();

    @Test
    void repeatedEventsChangeNothing() {
        SampleSpace space = SampleSpace.create().withImages(2).listedIn(API);
        Eventually.eventually(() -> detail(space).json().at("/images").size() == 1);
        String before = detail(space).body();

        SampleSpace.publish(
                API, space.created(), space.stored(0), space.activated(), space.created(), space.activated());
        SampleSpace.create().listedIn(API);

        assertThat(detail(space).body()).isEqualTo(before);
    }

    @Test
    void imagesMayBeStoredBeforeTheirSpaceIsKnown() {
        SampleSpace space = SampleSpace.create().forPeople(431, 431).withImages(2);
        API.bean(Galleries.class).recordOutcomes(List.of(space.stored(1), space.stored(0)));
        API.bean(ListingProjection.class).apply(List.<SpaceEvent>of(space.created(), space.activated()));

        API.catchUpSearch();
        Answer list = API.anonymous().get("/v1/spaces?count=431");

        assertThat(detail(space).json().at("/images").size()).isEqualTo(2);
        assertThat(list.text("/items/0/cover/0/url")).contains(space.imageId(0).toString());
    }

    @Test
    void coverIsTheFirstStoredImage() {
        SampleSpace space = SampleSpace.create().forPeople(432, 432).withImages(3);
        API.bean(ListingProjection.class).apply(List.<SpaceEvent>of(space.created(), space.activated()));

        API.bean(Galleries.class).recordOutcomes(List.of(space.stored(2)));
        assertThat(cover(432)).contains(space.imageId(2).toString());
        API.bean(Galleries.class).recordOutcomes(List.of(space.rejected(0), space.stored(1)));
        assertThat(cover(432)).contains(space.imageId(1).toString());
    }

    private static String cover(int people) {
        API.catchUpSearch();
        return API.anonymous().get("/v1/spaces?count=" + people).text("/items/0/cover/0/url");
    }

    private static Answer detail(SampleSpace space) {
        return API.anonymous().get("/v1/spaces/" + space.id());
    }
}
