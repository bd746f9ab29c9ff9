package com.ourspace.contracts.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with an approved file. With {@code -Dcontracts.approve=true} it writes the file instead. */
public final class Approved {

    private static final boolean APPROVE = Boolean.getBoolean("contracts.approve");

    private Approved() {}

    /** Fails unless the file contains exactly this text. */
    public static void verify(Path file, String text) {
        if (APPROVE) {
            write(file, text);
        }
        assertThat(file)
                .as("approve by running this test again with -Dcontracts.approve=true, and look at the difference")
                .exists()
                .hasContent(text);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
