package com.ourspace.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoProgressTest {

    @TempDir
    private Path home;

    @Test
    void isRememberedByTheNextStart() {
        DemoProgress first = DemoProgress.in(home.resolve("deeper/demo-data.txt"));
        first.done(3);
        first.done(17);

        DemoProgress next = DemoProgress.in(home.resolve("deeper/demo-data.txt"));

        assertThat(next.isDone(3)).isTrue();
        assertThat(next.isDone(17)).isTrue();
        assertThat(next.isDone(1)).isFalse();
        assertThat(next.count()).isEqualTo(2);
    }

    @Test
    void doesNotBelieveALineTornByACrash() throws IOException {
        Path file = home.resolve("demo-data.txt");
        DemoProgress.in(file).done(3);
        Files.writeString(file, "space 12", StandardOpenOption.APPEND);

        DemoProgress next = DemoProgress.in(file);
        next.done(5);

        assertThat(next.isDone(12)).isFalse();
        assertThat(DemoProgress.in(file).isDone(3)).isTrue();
    }
}
