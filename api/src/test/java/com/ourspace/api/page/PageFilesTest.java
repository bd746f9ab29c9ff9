package com.ourspace.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFilesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br   | br",
                "gzip                | gzip",
                "GZIP;q=0.5          | gzip",
                "br;q=0, gzip        | gzip",
                "br;q=0.000          | ''",
                "*                   | br",
                "*;q=0               | ''",
                "gzip;q=0, *         | br",
                "identity            | ''",
                "''                  | ''"
            })
    void sendsTheBestCompressedFormThatIsAccepted(String accepted, String encoding) {
        PageFile file = PageFiles.of(
                        Map.of("/a.css", bytes("plain"), "/a.css.br", bytes("br"), "/a.css.gz", bytes("gz")))
                .find("/a.css")
                .orElseThrow();

        assertThat(file.contentFor(new ContentEncodings(accepted)).encoding()).isEqualTo(encoding);
    }

    @Test
    void aCompressedFormIsNoFileOfItsOwn() {
        PageFiles files = PageFiles.of(Map.of("/a.css", bytes("plain"), "/a.css.gz", bytes("gz"), "/b.gz", bytes("b")));

        assertThat(files.find("/a.css.gz")).isEmpty();
        assertThat(files.find("/b.gz")).isPresent();
    }

    @Test
    void everyFormHasATagOfItsOwn() {
        PageFile file = PageFiles.of(Map.of("/a.css", bytes("plain"), "/a.css.gz", bytes("gz")))
                .find("/a.css")
                .orElseThrow();

        assertThat(file.plain().tag()).isNotEqualTo(file.compressed().getFirst().tag());
    }

    @Test
    void readsAFolder(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("index.html"), "<title>a</title>");
        Files.writeString(folder.resolve("assets/a b.js"), "1");
        PageFiles files = PageFiles.in(folder.toUri().toString());

        assertThat(files.index()).isPresent();
        assertThat(files.find("/assets/a b.js")).map(PageFile::isImmutable).hasValue(true);
        assertThat(files.find("/assets")).isEmpty();
    }

    @Test
    void thereIsNoPageWithoutItsFolder(@TempDir Path folder) {
        assertThat(PageFiles.in(folder.resolve("nowhere").toUri().toString()).index())
                .isEmpty();
        assertThat(PageFiles.in("classpath:/nowhere/").index()).isEmpty();
    }

    @Test
    void refusesAFolderThatIsTooLargeForAPage(@TempDir Path folder) throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
            large.setLength(PageFiles.MAX_BYTES + 1);
        }

        assertThatThrownBy(() -> PageFiles.in(folder.toUri().toString()))
                .hasMessageContaining("ourspace.page.location");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
