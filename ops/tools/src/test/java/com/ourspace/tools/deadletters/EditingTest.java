package com.ourspace.tools.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditingTest {

    @Test
    void setsAMemberAtAnyDepthAsJsonOrText() {
        assertThat(set("{\"a\":{\"b\":[1,2]}}", "a.b.1", "3")).isEqualTo("{\"a\":{\"b\":[1,3]}}");
        assertThat(set("{\"slot\":1}", "slot", "NIGHT")).isEqualTo("{\"slot\":\"NIGHT\"}");
        assertThat(set("{\"price\":\"x\"}", "price", "null")).isEqualTo("{\"price\":null}");
    }

    @Test
    void aMemberOfWhatIsNotThereCannotBeSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set("{\"a\":1}", "b.c", "3"))
                .withMessage("The value has no member b.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set("{\"a\":[1]}", "a.1", "3"))
                .withMessage("The value has no member a.1.");
    }

    @Test
    void aMemberOfWhatIsNoJsonCannotBeSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set("{\"a\":", "a", "3"))
                .withMessageContaining("--value FILE");
    }

    @Test
    void whatAnEditorAddsToJsonIsLeftOut(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("value"), "{\n  \"a\" : 1\n}\n");

        assertThat(new String(Editing.read(file), UTF_8)).isEqualTo("{\"a\":1}");
    }

    @Test
    void theEditorOfTheEnvironmentChangesTheValue() throws IOException, InterruptedException {
        byte[] edited =
                Editing.interactively("{\"slot\":\"DAY\"}".getBytes(UTF_8), Map.of("EDITOR", "sed -i s/DAY/NIGHT/"));

        assertThat(new String(edited, UTF_8)).isEqualTo("{\"slot\":\"NIGHT\"}");
    }

    private static String set(String value, String path, String text) {
        return new String(Editing.set(value.getBytes(UTF_8), path, text), UTF_8);
    }
}
