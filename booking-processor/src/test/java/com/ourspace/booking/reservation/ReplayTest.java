package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.RunningProcessor.everythingIn;
import static com.ourspace.booking.reservation.RunningProcessor.inDays;
import static com.ourspace.booking.reservation.RunningProcessor.request;
import static com.ourspace.booking.storage.Columns.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.Facts;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.messaging.RecordReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Anyone can check it: the command topic, read again from the start, gives the decisions that are stored. */
class ReplayTest {

    private final RunningProcessor processor = RunningProcessor.shared();

    @Test
    void replayingTheCommandTopicGivesTheStoredDecisionsBitForBit() {
        SpaceDate spaceDate = new SpaceDate(processor.openSpace(), inDays(30));
        produceAHistoryOn(spaceDate);

        List<String> replayed = new ArrayList<>();
        DaySchedule schedule = DaySchedule.empty(spaceDate);
        byte[] hash = DecisionHasher.NO_HASH;
        DecisionHasher hasher = processor.bean(DecisionHasher.class);
        for (IncomingCommand.Decoded command : commandsOf(spaceDate)) {
            Decision decision = Decider.decide(
                    schedule,
                    command.entry(),
                    command.command(),
                    storedFacts(command.entry().commandId()));
            schedule = decision.after();
            hash = hasher.record(hash, decision, command.envelope()).hash();
            replayed.add(line(decision.at().seq(), Outcome.of(decision).name(), hash));
        }

        assertThat(replayed).hasSizeGreaterThan(100).isEqualTo(storedDecisions(spaceDate));
    }

    @Test
    void theTermsOfASpaceAreStoredOnceAndDecisionsReferToThem() {
        SpaceDate spaceDate = new SpaceDate(processor.openSpace(), inDays(30));
        for (Slot slot : List.of(Slot.DAY, Slot.NIGHT, Slot.ALL)) {
            RequestReservation request = request(spaceDate.spaceId(), spaceDate.useDate(), slot);
            processor.send(request).join();
            processor.decided(request.orderId());
        }

        List<String> rows = processor
                .jdbc()
                .queryForList(
                        "SELECT CONCAT(LEFT(d.facts, 14), ' ', LEFT(f.facts, 10), ' ', t.terms)"
                                + " FROM decision d JOIN decision_facts f ON f.command_id = d.command_id"
                                + " JOIN space_terms t ON t.id = d.terms WHERE d.space_id = ?",
                        String.class,
                        spaceDate.spaceId());
        assertThat(rows).hasSize(3);
        assertThat(Set.copyOf(rows)).singleElement(STRING).startsWith("{\"space\":null, {\"space\":{ {");
    }

    /** Their text is hashed: what is told besides must not change what was stored before. */
    @Test
    void factsThatTellNothingBesidesAreStoredAsTheyEverWere() {
        DecisionHasher text = processor.bean(DecisionHasher.class);
        UUID order = UUID.fromString("7f3a9c10-5b2e-4d61-9f0a-2c8e61b7d405");
        Facts told = new Facts(null, Map.of(), Set.of(order));

        assertThat(text.facts(Facts.NONE)).isEqualTo("{\"space\":null,\"guests\":{}}");
        assertThat(text.facts("{\"space\":null,\"guests\":{}}")).isEqualTo(Facts.NONE);
        assertThat(text.facts(text.facts(told))).isEqualTo(told);
    }

    /** Requests, payments and cancellations as they come, some of them twice. */
    private void produceAHistoryOn(SpaceDate spaceDate) {
        Random random = new Random(7);
        List<RequestReservation> requests = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            RequestReservation request =
                    request(spaceDate.spaceId(), spaceDate.useDate(), Slot.values()[random.nextInt(3)]);
            requests.add(request);
            processor.send(request);
            RequestReservation target = requests.get(random.nextInt(requests.size()));
            switch (random.nextInt(4)) {
                case 0 ->
                    processor.send(
                            UUID.randomUUID(),
                            new PayReservation(
                                    target.orderId(),
                                    target.spaceId(),
                                    target.useDate(),
                                    target.guestId(),
                                    30_000 + 20_000L * random.nextInt(3)));
                case 1 ->
                    processor.send(
                            UUID.randomUUID(),
                            new CancelReservation(
                                    target.orderId(),
                                    target.spaceId(),
                                    target.useDate(),
                                    Canceller.GUEST,
                                    target.guestId(),
                                    null));
                case 2 -> processor.send(target);
                default -> {
                    // Nothing in between.
                }
            }
        }
        RequestReservation last = request(spaceDate.spaceId(), spaceDate.useDate(), Slot.DAY);
        processor.send(last).join();
        processor.decided(last.orderId());
    }

    private List<IncomingCommand.Decoded> commandsOf(SpaceDate spaceDate) {
        RecordReader reader = processor.bean(RecordReader.class);
        CommandDecoder decoder = processor.bean(CommandDecoder.class);
        Set<UUID> seen = new HashSet<>();
        List<IncomingCommand.Decoded> commands = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : everythingIn(Topic.RESERVATION_COMMANDS.topicName())) {
            if (!spaceDate.key().equals(record.key())) {
                continue;
            }
            Envelope envelope = reader.envelope(record);
            if (seen.add(envelope.id())) {
                commands.add(decoder.decoded(record, envelope));
            }
        }
        return commands;
    }

    private Facts storedFacts(UUID commandId) {
        String column = processor
                .jdbc()
                .queryForObject(
                        "SELECT facts FROM decision_facts WHERE command_id = ?", String.class, bytes(commandId));
        return processor.bean(DecisionHasher.class).facts(column);
    }

    private List<String> storedDecisions(SpaceDate spaceDate) {
        return processor
                .jdbc()
                .query(
                        "SELECT seq, outcome, hash FROM decision WHERE space_id = ? AND use_date = ? ORDER BY seq",
                        (row, _) -> line(row.getLong("seq"), row.getString("outcome"), row.getBytes("hash")),
                        spaceDate.spaceId(),
                        spaceDate.useDate());
    }

    private static String line(long seq, String outcome, byte[] hash) {
        return seq + " " + outcome + " " + HexFormat.of().formatHex(hash);
    }
}
