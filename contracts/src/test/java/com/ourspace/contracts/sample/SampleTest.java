package com.ourspace.contracts.sample;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.approval.Approved;
import com.ourspace.contracts.repository.Repository;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceChangeRefused;
import com.ourspace.contracts.space.SpaceChangeRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SampleTest {

    private static final Path FOLDER = Repository.contracts().resolve("src/test/resources/samples");

    @ParameterizedTest
    @MethodSource("today")
    void isWrittenAsApproved(Sample sample) {
        Approved.verify(FOLDER.resolve(sample.fileName()), sample.toText());
    }

    @ParameterizedTest
    @MethodSource("today")
    void readsBackAsItWasWritten(Sample sample) {
        assertThat(Sample.read(sample.fileName(), sample.toText())).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyVersionEverWrittenStillReadsAndMeansTheSame(Path file) {
        Sample read = Sample.read(file.getFileName().toString(), Repository.text(file));

        assertThat(read.name()).startsWith(read.envelope().type());
        assertThat(tree(read.toText())).isEqualTo(tree(Repository.text(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void membersOfTheFutureAreOverlooked(Path file) {
        Sample today = Sample.read(file.getFileName().toString(), Repository.text(file));
        JsonNode tomorrow = tree(Repository.text(file));
        addUnknownMembers(tomorrow.required("value"));

        assertThat(Sample.read(today.fileName(), tomorrow.toString())).isEqualTo(today);
    }

    @ParameterizedTest
    @MethodSource("today")
    void anAbsentMemberReadsLikeANull(Sample sample) {
        JsonNode record = tree(sample.toText());
        removeNulls(record.required("value"));

        assertThat(Sample.read(sample.fileName(), record.toString())).isEqualTo(sample);
    }

    @Test
    void everyMessageTypeHasASample() {
        assertThat(Samples.ALL.stream().map(sample -> MessageType.of(sample.message())))
                .contains(MessageType.values());
    }

    @Test
    void everyRefusalHasASample() {
        assertThat(kinds(ReservationRejected.class, ReservationRejected::rejection))
                .containsExactlyInAnyOrder(Rejection.class.getPermittedSubclasses());
        assertThat(kinds(PaymentRefused.class, PaymentRefused::refusal))
                .containsExactlyInAnyOrder(PaymentRefusal.class.getPermittedSubclasses());
        assertThat(kinds(CancellationRefused.class, CancellationRefused::refusal))
                .containsExactlyInAnyOrder(CancellationRefusal.class.getPermittedSubclasses());
        assertThat(kinds(SpaceChangeRefused.class, SpaceChangeRefused::refusal))
                .containsExactlyInAnyOrder(SpaceChangeRefusal.class.getPermittedSubclasses());
    }

    @Test
    void everyNameIsUsedOnce() {
        assertThat(Samples.ALL).extracting(Sample::name).doesNotHaveDuplicates();
    }

    /** Patterns of personal data and secrets, none of which may be in a message. */
    @ParameterizedTest
    @MethodSource("files")
    void carriesNoPersonalData(Path file) {
        assertThat(Repository.text(file))
                .doesNotContainPattern("[\\w.]+@[\\w.]+")
                .doesNotContainPattern("\"(\\+82|010)")
                .doesNotContainPattern("(?i)\"[a-z]*(nickname|email|phone|token|password|booker)[a-z]*\"\\s*:");
    }

    static List<Sample> today() {
        return Samples.ALL;
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static <M extends Message> Set<Class<?>> kinds(Class<M> type, Function<M, ?> refusal) {
        return Samples.ALL.stream()
                .map(Sample::message)
                .filter(type::isInstance)
                .map(message -> refusal.apply(type.cast(message)).getClass())
                .collect(toSet());
    }

    private static JsonNode tree(String text) {
        return Sample.JSON.readTree(text);
    }

    private static void addUnknownMembers(JsonNode node) {
        node.forEach(SampleTest::addUnknownMembers);
        if (node instanceof ObjectNode object) {
            object.put("addedLater", "unknown to this build");
        }
    }

    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeNulls();
        }
        node.forEach(SampleTest::removeNulls);
    }
}
