package com.ourspace.api.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import org.junit.jupiter.api.Test;

class MetadataTest {

    private final Caller anonymous = RunningApi.shared().anonymous();

    @Test
    void listsDistrictsCategoriesAndFacilitiesToAnonymousCallers() {
        assertThat(anonymous.get("/v1/districts").json().findValuesAsString("code"))
                .containsExactly("gangnam", "gangbuk", "gangseo", "gangdong");
        assertThat(anonymous.get("/v1/categories").json().findValuesAsString("nameKo"))
                .containsExactly("파티룸", "연습실", "보컬연습실", "스터디룸", "촬영스튜디오", "회의실", "세미나실", "악기연습실");
        assertThat(anonymous.get("/v1/facilities").json().findValuesAsString("code"))
                .containsExactly("tv", "wifi", "pets", "bed", "drinks", "parking");
    }

    @Test
    void answersNotModifiedIfTheTagMatches() {
        Answer first = anonymous.get("/v1/districts");
        Answer second = anonymous.get(
                "/v1/districts", "If-None-Match", first.header("ETag").orElseThrow());

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }
}
