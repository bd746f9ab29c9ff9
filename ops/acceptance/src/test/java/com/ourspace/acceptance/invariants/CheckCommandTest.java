package com.ourspace.acceptance.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.acceptance.RunningPlatform;
import com.ourspace.standalone.Stores;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Tests which platform the command checks; {@link PlantedViolationTest} tests its findings. */
class CheckCommandTest {

    private final StringWriter errors = new StringWriter();
    private final CommandLine check = new CommandLine(new CheckCommand())
            .setErr(new PrintWriter(errors, true))
            .setExecutionExceptionHandler((failure, command, _) -> {
                command.getErr().println(failure.getMessage());
                return 1;
            });

    @Test
    void saysThatNothingRanInAHomeWithoutAPlatform(@TempDir Path home) {
        assertThat(check.execute("--home", home.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("Nothing ever ran on").contains(home.toString());
    }

    @Test
    void wantsBothAddresses() {
        assertThat(check.execute("--bootstrap-servers", "127.0.0.1:1")).isEqualTo(2);
        assertThat(errors.toString()).contains("--database");
    }

    @Test
    void takesAHomeOrAddressesAndNotBoth(@TempDir Path home) {
        assertThat(check.execute(
                        "--home", home.toString(), "--bootstrap-servers", "127.0.0.1:1", "--database", "127.0.0.1:1"))
                .isEqualTo(2);
    }

    @Test
    void saysWhichPasswordIsMissing() {
        assertThat(check.execute(
                        "--bootstrap-servers", "127.0.0.1:1", "--database", "127.0.0.1:1", "--booking-password", "x"))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("OURSPACE_API_DB_PASSWORD");
    }

    @Test
    void checksAPlatformElsewhereByItsAddresses() {
        Stores stores = RunningPlatform.shared().stores();
        String database =
                URI.create(stores.api().url().substring("jdbc:".length())).getAuthority();

        assertThat(check.execute(
                        "--bootstrap-servers",
                        stores.bootstrapServers(),
                        "--database",
                        database,
                        "--booking-password",
                        stores.booking().password(),
                        "--api-password",
                        stores.api().password()))
                .isZero();
    }
}
