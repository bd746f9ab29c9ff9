package com.ourspace.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ourspace.contracts.Topic;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void isReadInBothForms() {
        Position position = new Position(Topic.RESERVATION_COMMANDS_DLT, 5, 12);

        assertThat(Position.parse(position.toString())).isEqualTo(position);
        assertThat(Position.parse(position.shortText())).isEqualTo(position);
        assertThat(position.shortText()).isEqualTo("reservation.commands.dlt-5@12");
    }

    @Test
    void ofAnotherTopicIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Position.parse("__consumer_offsets-1@2"))
                .withMessage("There is no topic __consumer_offsets.");
    }
}
