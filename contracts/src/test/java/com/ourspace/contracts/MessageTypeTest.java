package com.ourspace.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.ourspace.contracts.account.AccountCommand;
import com.ourspace.contracts.account.AccountEvent;
import com.ourspace.contracts.image.ImageCommand;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import com.ourspace.contracts.space.SpaceCommand;
import com.ourspace.contracts.space.SpaceEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTypeTest {

    /**
     * The family of messages on each topic: a topic carries one sealed family, so that a reader's switch over it is
     * exhaustive.
     */
    private static final Map<Topic, Class<?>> FAMILIES = Map.of(
            Topic.RESERVATION_COMMANDS, ReservationCommand.class,
            Topic.RESERVATION_EVENTS, ReservationEvent.class,
            Topic.SPACE_COMMANDS, SpaceCommand.class,
            Topic.SPACE_EVENTS, SpaceEvent.class,
            Topic.IMAGE_COMMANDS, ImageCommand.class,
            Topic.IMAGE_EVENTS, ImageEvent.class,
            Topic.ACCOUNT_COMMANDS, AccountCommand.class,
            Topic.ACCOUNT_EVENTS, AccountEvent.class);

    @Test
    void listsEveryMessageOfEveryFamilyOnItsTopic() {
        FAMILIES.forEach((topic, family) -> assertThat(typesOn(topic))
                .as("types on %s", topic.topicName())
                .containsExactlyInAnyOrder(members(family).toArray(Class<?>[]::new)));
    }

    @Test
    void listsNoMessageOutsideAFamily() {
        assertThat(MessageType.values())
                .allSatisfy(type -> assertThat(FAMILIES.get(type.topic())).isAssignableFrom(type.javaType()));
    }

    @ParameterizedTest
    @EnumSource
    void hasAWireNameWithAVersion(MessageType type) {
        assertThat(type.wireName()).matches("[a-z-]+\\.v\\d+");
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsWireName(MessageType type) {
        assertThat(MessageType.named(type.wireName())).contains(type);
    }

    @ParameterizedTest
    @EnumSource
    void isARecord(MessageType type) {
        assertThat(type.javaType()).isRecord();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reservation-held.v2", "reservation-held", "RESERVATION_HELD", "ReservationHeld", ""})
    void isNotFoundByAnythingElse(String name) {
        assertThat(MessageType.named(name)).isEmpty();
    }

    @Test
    void refusesAMessageThatIsNotListed() {
        Message stranger = new Message() {
            @Override
            public String key() {
                return "key";
            }

            @Override
            public String subject() {
                return "subject";
            }
        };
        assertThatThrownBy(() -> MessageType.of(stranger)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRefusalHasACodeOnTheWire() {
        for (Class<?> family : List.of(
                Rejection.class,
                PaymentRefusal.class,
                CancellationRefusal.class,
                BlockRefusal.class,
                WaitlistRefusal.class)) {
            JsonSubTypes.Type[] codes = family.getAnnotation(JsonSubTypes.class).value();
            assertThat(codes)
                    .extracting(JsonSubTypes.Type::value)
                    .containsExactlyInAnyOrder(family.getPermittedSubclasses());
            assertThat(codes)
                    .extracting(JsonSubTypes.Type::name)
                    .doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("[A-Z_]+"));
        }
    }

    /** The records of a family, which may contain other families. */
    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(MessageTypeTest::members)
                : Stream.of(family);
    }

    private static List<Class<?>> typesOn(Topic topic) {
        return Stream.of(MessageType.values())
                .filter(type -> type.topic() == topic)
                .<Class<?>>map(MessageType::javaType)
                .toList();
    }
}
