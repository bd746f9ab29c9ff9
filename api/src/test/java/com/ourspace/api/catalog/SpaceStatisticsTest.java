package com.ourspace.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.RunningApi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SpaceStatisticsTest {

    private static final RunningApi API = RunningApi.shared();

    private final TransactionTemplate transaction = new TransactionTemplate(API.bean(PlatformTransactionManager.class));
    private final SpaceStatistics spaceStatistics = API.bean(SpaceStatistics.class);

    @Test
    void listCountsLikesWhileTheSpaceChangesRepeatedly() throws Exception {
        SampleSpace space = SampleSpace.create().forPeople(481, 481).listedIn(API);
        List<Callable<Void>> work = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            int rating = number % 5 + 1;
            work.add(() -> inOneStep(() -> spaceStatistics.countLike(space.id(), 1)));
            work.add(() -> inOneStep(() -> spaceStatistics.countRating(space.id(), rating, 1)));
            work.add(() -> inOneStep(() -> API.bean(SpaceRevisions.class).advance(List.of(space.id()))));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(likesAndRating(481)).isEqualTo("20 3.0");
    }

    @Test
    void likesThatCameBeforeTheSpaceWasListedAreInTheList() {
        SampleSpace space = SampleSpace.create().forPeople(482, 482);
        inOneStep(() -> spaceStatistics.countLike(space.id(), 1));
        inOneStep(() -> spaceStatistics.countRating(space.id(), 4, 1));
        inOneStep(() -> spaceStatistics.countRating(space.id(), 5, 1));
        space.listedIn(API);

        assertThat(likesAndRating(482)).isEqualTo("1 4.5");
    }

    private Void inOneStep(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
        return null;
    }

    private static String likesAndRating(int people) {
        API.catchUpSearch();
        Answer list = API.anonymous().get("/v1/spaces?count=" + people);
        return list.text("/items/0/likeCount") + " " + list.text("/items/0/ratingAverage");
    }
}
