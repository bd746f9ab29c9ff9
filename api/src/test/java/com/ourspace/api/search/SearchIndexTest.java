package com.ourspace.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.catalog.SpaceCopies;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.metadata.Metadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes of their own over the tables of the running API. */
class SearchIndexTest {

    private static final RunningApi API = RunningApi.shared();

    @TempDir
    private Path parent;

    @ParameterizedTest
    @ValueSource(strings = {".si", ".cfs", "segments_"})
    void anIndexThatIsDamagedOrOfAnotherVersionIsBuiltAnew(String damaged) throws IOException {
        SampleSpace space = SampleSpace.create().forPeople(611, 611).listedIn(API);
        SearchIndex first = index();
        first.catchUp();
        first.stop();
        damage(damaged);

        SearchIndex second = index();
        second.catchUp();

        assertThat(people(second, 611)).contains(space.id());
        second.stop();
    }

    @Test
    void whatWasNotCommittedBeforeAKillIsReadAgain() throws IOException {
        SearchIndex killed = index();
        killed.catchUp();
        SampleSpace space = SampleSpace.create().forPeople(612, 612).listedIn(API);
        killed.catchUp();
        Path copy = parent.resolve("copy");
        copyOfDisk(copy);

        SearchIndex next = index(copy);
        next.catchUp();

        assertThat(people(next, 612)).containsExactly(space.id());
        killed.stop();
        next.stop();
    }

    @Test
    void anIndexThatBreaksWhileItIsUsedIsBuiltAnew() throws IOException {
        SampleSpace space = SampleSpace.create().forPeople(613, 613).listedIn(API);
        SearchIndex index = index();
        index.catchUp();

        index.discard();
        assertThat(index.isReady()).isFalse();
        index.catchUp();

        assertThat(people(index, 613)).containsExactly(space.id());
        index.stop();
    }

    @Test
    void eachProcessTakesAFolderOfItsOwn() throws IOException {
        SearchIndex one = index();
        SearchIndex other = index();
        one.catchUp();
        other.catchUp();

        assertThat(parent.resolve("0")).isDirectoryContaining("glob:**segments_*");
        assertThat(parent.resolve("1")).isDirectoryContaining("glob:**segments_*");
        one.stop();
        other.stop();
    }

    @Test
    void twoReplicasAgreeOnceBothHaveCaughtUp() throws IOException {
        SearchIndex one = index();
        one.catchUp();
        SampleSpace.create().forPeople(614, 614).listedIn(API);
        SampleSpace.create().forPeople(614, 614).listedIn(API);
        SearchIndex other = index();
        one.catchUp();
        other.catchUp();

        assertThat(people(one, 614)).hasSize(2).isEqualTo(people(other, 614));
        one.stop();
        other.stop();
    }

    private SearchIndex index() {
        return index(parent);
    }

    private static SearchIndex index(Path folder) {
        return new SearchIndex(
                API.bean(IndexedSpaces.class),
                API.bean(SpaceCopies.class),
                API.bean(Occupancy.class),
                API.bean(ImageLinks.class),
                API.bean(Metadata.class),
                folder);
    }

    private static List<Long> people(SearchIndex index, int count) {
        return index.finder().first(SpaceQuery.forPeople(count, null, null), 50, Instant.now()).stream()
                .map(card -> card.id())
                .toList();
    }

    private void damage(String part) throws IOException {
        try (Stream<Path> files = Files.list(parent.resolve("0"))) {
            for (Path file : files.filter(one -> one.toString().contains(part)).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
    }

    /** What a process that is killed leaves. */
    private void copyOfDisk(Path copy) throws IOException {
        Path own = Files.createDirectories(copy.resolve("0"));
        try (Stream<Path> files = Files.list(parent.resolve("0"))) {
            for (Path file : files.filter(one -> !one.endsWith("write.lock")).toList()) {
                Files.copy(file, own.resolve(file.getFileName()));
            }
        }
    }
}
