package com.ourspace.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    @TempDir
    private Path home;

    @Test
    void isRememberedByTheNextStart() {
        Progress first = Progress.in(home.resolve("deeper/demo-data.txt"));
        first.done(3);
        first.done(17);

        Progress next = Progress.in(home.resolve("deeper/demo-data.txt"));

        assertThat(next.isDone(3)).isTrue();
        assertThat(next.isDone(17)).isTrue();
        assertThat(next.isDone(1)).isFalse();
        assertThat(next.count()).isEqualTo(2);
    }

    @Test
    void doesNotBelieveALineTornByACrash() throws IOException {
        Path file = home.resolve("demo-data.txt");
        Progress.in(file).done(3);
        Files.writeString(file, "space 12", StandardOpenOption.APPEND);

        Progress next = Progress.in(file);
        next.done(5);

        assertThat(next.isDone(12)).isFalse();
        assertThat(Progress.in(file).isDone(3)).isTrue();
    }
}
