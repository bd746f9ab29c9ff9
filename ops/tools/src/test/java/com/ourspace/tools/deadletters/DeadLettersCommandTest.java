package com.ourspace.tools.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Redrive;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.embedded.SharedStack;
import com.ourspace.tools.LogReader;
import com.ourspace.tools.Main;
import com.ourspace.tools.Position;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLettersCommandTest {

    private static final String MALFORMED = """
            {"orderId":"%s","spaceId":%d,"useDate":"2027-01-01","slot":"NIGHT","guestId":1001,"headCount":"four",\
            "requestDigest":"digest","email":"minji@example.com"}""";

    private final FailedRecord failed = malformed(FailedRecord.anyRequest());

    @Test
    void listShowsWhereARecordFailedAndWhyWithoutPersonalData() {
        assertThat(run(0, "list"))
                .contains("OPEN", failed.letter().shortText(), "booking-processor", "request-reservation.v1")
                .contains("DeserializationFailure: value is no request of •••")
                .doesNotContain("minji@example.com");
    }

    @Test
    void listShowsNoMoreThanItIsAskedFor() {
        malformed(FailedRecord.anyRequest());

        assertThat(run(0, "list", "--limit", "1")).contains("There are more; --limit shows more than 1.");
    }

    @Test
    void showMasksPersonalDataUnlessItIsAskedForIt() {
        assertThat(run(0, "show", failed.letter().toString()))
                .contains("key      " + failed.request().key(), "ce_id", "\"headCount\" : \"four\"", "can't be read")
                .doesNotContain("minji@example.com");
        assertThat(run(0, "show", failed.letter().shortText(), "--raw")).contains("minji@example.com");
    }

    @Test
    void showsBytesThatAreNoTextInHexadecimal() {
        FailedRecord bytes = FailedRecord.with(FailedRecord.anyRequest(), new byte[] {(byte) 0xff, 0, 0x17});

        assertThat(run(0, "show", bytes.letter().toString())).contains("value    3 bytes", "0x ff 00 17");
    }

    @Test
    void aRepairedRecordIsSentUnderItsKeyWithItsIdAndWithoutWhatMadeItADeadLetter() {
        assertThat(repair(failed)).contains("The record can be read.");
        assertThat(run(0, "redrive", failed.letter().toString(), "--by", "nari"))
                .contains("is redriven as ourspace.reservation.commands-");

        ConsumerRecord<byte[], byte[]> sent = failed.redriven().getFirst();
        assertThat(new String(sent.key(), UTF_8)).isEqualTo(failed.request().key());
        assertThat(new String(sent.value(), UTF_8)).contains("\"headCount\":4");
        assertThat(LogReader.header(sent, "ce_id"))
                .isEqualTo(failed.request().orderId().toString());
        assertThat(LogReader.header(sent, Redrive.NUMBER)).isEqualTo("1");
        assertThat(Stream.of(sent.headers().toArray()).map(header -> header.key()))
                .noneMatch(name -> name.startsWith("dlt-"));
        assertThat(run(0, "show", failed.letter().toString()))
                .contains("is REDRIVEN", "nari", "repaired", "redriven as " + Position.of(sent));
    }

    @Test
    void aSecondRedriveSendsNothing() {
        repair(failed);
        run(0, "redrive", failed.letter().toString());

        assertThat(run(0, "redrive", failed.letter().toString())).contains("nothing is sent");
        assertThat(failed.redriven()).hasSize(1);
    }

    @Test
    void aRedriveThatWasKilledBeforeItWasMarkedIsFoundAndNotSentAgain() {
        repair(failed);
        Position sent = begin(true);
        assertThat(run(0, "list")).contains("UNFINISHED  " + failed.letter().shortText());

        assertThat(run(0, "redrive", failed.letter().toString())).contains("is redriven as " + sent);
        assertThat(failed.redriven()).hasSize(1);
    }

    @Test
    void aRedriveThatWasKilledBeforeItWasSentIsSentOnce() {
        repair(failed);
        begin(false);

        run(0, "redrive", failed.letter().toString());
        assertThat(failed.redriven()).hasSize(1);
    }

    @Test
    void aRecordIsNotRedrivenBeforeAnEarlierOneOfItsKeyUnlessForced() {
        RequestReservation later = FailedRecord.anyRequest();
        FailedRecord behind = malformed(new RequestReservation(
                later.orderId(),
                failed.request().spaceId(),
                failed.request().useDate(),
                later.slot(),
                later.guestId(),
                later.headCount(),
                null,
                "digest"));
        repair(behind);

        assertThat(run(1, "redrive", behind.letter().toString()))
                .contains(failed.letter() + " of the same key is before it and open");
        assertThat(behind.redriven()).isEmpty();

        run(0, "discard", failed.letter().toString(), "--because", "the guest has asked again");
        run(0, "redrive", behind.letter().toString());
        assertThat(behind.redriven()).hasSize(1);
    }

    @Test
    void aRecordThatWouldFailAgainIsNotRedrivenUnlessForced() {
        assertThat(run(1, "redrive", failed.letter().toString())).contains("can't be read", "dead letter again");
        assertThat(failed.redriven()).isEmpty();

        run(0, "redrive", failed.letter().toString(), "--force");
        assertThat(failed.redriven()).hasSize(1);
    }

    @Test
    void aDiscardedRecordIsNotListedAndNotRedriven() {
        assertThat(run(
                        0,
                        "discard",
                        failed.letter().toString(),
                        "--because",
                        "the guest has asked again",
                        "--by",
                        "nari"))
                .contains("is discarded");

        assertThat(run(0, "list")).doesNotContain(failed.letter().shortText() + " ");
        assertThat(run(0, "list", "--all"))
                .contains("DISCARDED   " + failed.letter().shortText());
        assertThat(run(0, "show", failed.letter().toString())).contains("discarded: the guest has asked again");
        assertThat(run(1, "redrive", failed.letter().toString())).contains("it was discarded");
    }

    @Test
    void positionsThatAreNoDeadLettersAreRefused() {
        assertThat(run(1, "show", "reservation.commands-0@0")).contains("is not in a topic of dead letters");
        assertThat(run(1, "show", "reservation.commands.dlt-0@99999999")).contains("There is no dead letter at");
        assertThat(run(1, "show", "12")).contains("is no position");
    }

    private static FailedRecord malformed(RequestReservation request) {
        return FailedRecord.with(
                request,
                MALFORMED.formatted(request.orderId(), request.spaceId()).getBytes(UTF_8));
    }

    private static String repair(FailedRecord failed) {
        return run(0, "edit", failed.letter().toString(), "--set", "headCount=4");
    }

    /** The steps of a redrive up to its end, which a killed tool does not write. */
    private Position begin(boolean isSent) {
        try (LogReader reader = new LogReader(FailedRecord.KAFKA);
                LogWriter writer = new LogWriter(FailedRecord.KAFKA)) {
            ActionLog actions = new ActionLog(reader, writer);
            Redriver redriver = new Redriver(reader, writer, actions, InstantSource.system());
            Letters letters = new Letters(reader);
            DeadLetter letter = letters.require(failed.letter());
            ProducerRecord<byte[], byte[]> record = redriver.record(letter, letters.record(letter, actions.of(letter)));
            redriver.begin(letter, record, "nari");
            return isSent ? writer.send(record) : failed.letter();
        }
    }

    private static String run(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        String[] all = Stream.of(
                        Stream.of("dead-letters"),
                        Stream.of(arguments),
                        Stream.of("--bootstrap-servers", SharedStack.kafka().bootstrapServers()))
                .flatMap(part -> part)
                .toArray(String[]::new);
        assertThat(Main.run(new PrintWriter(out, true), all))
                .as(List.of(all) + "\n" + out)
                .isEqualTo(exit);
        return out.toString();
    }
}
