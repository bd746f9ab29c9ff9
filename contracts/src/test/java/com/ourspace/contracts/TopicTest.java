package com.ourspace.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {

    @Test
    void partitionCountsAreFixedForGood() {
        assertThat(Stream.of(Topic.values()).filter(topic -> topic.partitions() != 12))
                .containsExactly(
                        Topic.DEAD_LETTER_ACTIONS, Topic.RELAY_OFFSETS, Topic.RELAY_SCHEMA_HISTORY, Topic.RELAY_LEASE)
                .allMatch(topic -> topic.partitions() == 1);
    }

    @Test
    void everyTopicThatCarriesMessagesHasADeadLetterTopicOfTheSameSize() {
        assertThat(MessageType.values()).allSatisfy(type -> {
            assertThat(type.topic().deadLetterName()).isEqualTo(type.topic().topicName() + ".dlt");
            assertThat(Topic.values())
                    .filteredOn(topic -> topic.topicName().equals(type.topic().deadLetterName()))
                    .singleElement()
                    .returns(type.topic().partitions(), Topic::partitions);
        });
    }

    @ParameterizedTest
    @EnumSource
    void timestampsAreTheBrokers(Topic topic) {
        assertThat(topic.settings()).containsEntry("message.timestamp.type", "LogAppendTime");
    }

    @Test
    void nothingThatAReplayNeedsIsEverDeleted() {
        assertThat(Stream.of(
                                Topic.RESERVATION_COMMANDS,
                                Topic.RESERVATION_EVENTS,
                                Topic.SPACE_EVENTS,
                                Topic.IMAGE_EVENTS,
                                Topic.ACCOUNT_COMMANDS,
                                Topic.ACCOUNT_EVENTS)
                        .map(Topic::settings))
                .allSatisfy(settings -> assertThat(settings)
                        .containsEntry("retention.ms", "-1")
                        .containsEntry("cleanup.policy", "delete"));
    }

    @Test
    void onlyTheRelaysOffsetsAreCompacted() {
        assertThat(Stream.of(Topic.values())
                        .filter(topic -> topic.settings().get("cleanup.policy").equals("compact")))
                .containsExactly(Topic.RELAY_OFFSETS);
    }

    @Test
    void everyNameConstantIsATopicsName() throws IllegalAccessException {
        List<Object> constants = new ArrayList<>();
        for (Field field : Topic.Name.class.getFields()) {
            constants.add(field.get(null));
        }
        constants.remove(Topic.Name.DEAD_LETTER_SUFFIX);

        assertThat(Stream.of(Topic.values()).map(Topic::topicName))
                .containsAll(constants.stream().map(String.class::cast).toList());
    }
}
