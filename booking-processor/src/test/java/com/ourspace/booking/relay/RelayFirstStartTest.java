package com.ourspace.booking.relay;

import com.ourspace.embedded.DatabasePasswords;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("own-servers")
class RelayFirstStartTest {

    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("a-1", "b-2", "c-3", "d-4");

    @Test
    void skipsNothingThatWasCommittedBeforeOrDuringTheVeryFirstStart(@TempDir Path home) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(home.resolve("kafka"), 0);
                EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("database"), 0, PASSWORDS);
                RelayFixture fixture = new RelayFixture(kafka.bootstrapServers(), database, PASSWORDS)) {
            List<SpaceDates> writers = List.of(
                    new SpaceDates(10), new SpaceDates(10), new SpaceDates(10), new SpaceDates(10), new SpaceDates(10));
            writers.forEach(writer -> fixture.commit(writer.nextEvents(20)));

            Relay relay = fixture.start();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                writers.forEach(writer -> threads.submit(() -> writeUntilActive(relay, writer, fixture)));
            }

            writers.forEach(fixture::awaitAllPublishedInOrder);
        }
    }

    /** One row a transaction, a thousand of them and on until the relay has long begun. */
    private static void writeUntilActive(Relay relay, SpaceDates writer, RelayFixture fixture) {
        while (writer.written() < 1_200 || relay.state() != RelayState.ACTIVE) {
            writer.nextEvents(1).forEach(message -> fixture.commit(List.of(message)));
        }
    }
}
