package com.ourspace.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFilesTest {

    /** The folder of the test run, in which the program is unpacked only once. */
    private static final Path SHARED = Path.of(System.getProperty(DatabaseFiles.SHARED, "target/shared-database"))
            .toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void serversThatAreInstalledAtOnceShareTheProgramAndNotTheData() {
        DatabaseFiles one = sharing("one");
        DatabaseFiles other = sharing("other");

        Stream.of(one, other).parallel().forEach(DatabaseFiles::install);

        assertThat(one.program()).isEqualTo(other.program()).startsWith(SHARED);
        assertThat(one.data().resolve("ibdata1")).isRegularFile();
        assertThat(other.data().resolve("ibdata1")).isRegularFile();
        assertThat(one.data()).startsWith(directory).isNotEqualTo(other.data());
    }

    @Test
    void aCopyOfTheEmptyDataThatWasInterruptedIsMadeAgain() throws IOException {
        DatabaseFiles files = sharing("interrupted");
        files.install();
        Path rows = files.data().resolve("ibdata1");
        long size = Files.size(rows);
        Files.write(rows, new byte[] {1});
        Files.delete(directory.resolve("interrupted").resolve("installed"));

        files.install();

        assertThat(rows).hasSize(size);
    }

    @Test
    void dataThatIsThereIsKept() throws IOException {
        DatabaseFiles files = sharing("kept");
        files.install();
        Path row = Files.writeString(files.data().resolve("row"), "kept");

        files.install();

        assertThat(row).hasContent("kept");
    }

    @Test
    void aServerThatSharesNothingHasItsOwnProgram() {
        DatabaseFiles files = new DatabaseFiles(directory, Optional.empty());

        assertThat(files.program()).startsWithRaw(directory);
    }

    private DatabaseFiles sharing(String name) {
        return new DatabaseFiles(directory.resolve(name), Optional.of(SHARED));
    }
}
