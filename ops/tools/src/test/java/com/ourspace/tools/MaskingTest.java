package com.ourspace.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MaskingTest {

    @Test
    void hidesAddressesAndNumbersOfPeopleAndNothingElse() {
        assertThat(Masking.text("kim.minji@mail.example.com called +821012345678 or 010-1234-5678"))
                .isEqualTo("••• called ••• or •••");
        String ids = "order 7f3a9c10-5b2e-4d61-9f0a-2c8e61b7d405 on 17:2027-01-01 at 2026-09-30T03:00:00.131Z";
        assertThat(Masking.text(ids)).isEqualTo(ids);
    }

    @Test
    void hidesMembersWithPersonalNamesAtAnyDepth() {
        String masked = Masking.json(JsonMapper.shared()
                        .readTree("{\"booker\":[{\"name\":\"Kim\",\"phone\":1}],\"note\":\"a@b.co\",\"headCount\":4}"))
                .toString();

        assertThat(masked)
                .isEqualTo("{\"booker\":[{\"name\":\"•••\",\"phone\":\"•••\"}],\"note\":\"•••\",\"headCount\":4}");
    }
}
