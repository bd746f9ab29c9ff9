package com.ourspace.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SpaceDetailTest {

    private static final RunningApi API = RunningApi.shared();

    @Test
    void showsEverythingAGuestNeedsToDecide() {
        SampleSpace space = SampleSpace.create().withImages(3).noticeMinutes(60).advanceDays(90);
        SampleSpace.publish(
                API, space.created(), space.stored(2), space.rejected(1), space.stored(0), space.activated());
        Eventually.eventually(() -> get(space).json().at("/images").size() == 2);

        JsonNode detail = get(space).json();

        assertThat(detail.at("/id").asLong()).isEqualTo(space.id());
        assertThat(detail.at("/status").asString()).isEqualTo("ACTIVE");
        for (String member : List.of("title", "subTitle", "description", "address", "district", "category")) {
            assertThat(detail.at("/" + member).asString()).as(member).isNotEmpty();
        }
        assertThat(detail.at("/latitude").asDouble()).isEqualTo(37.5);
        assertThat(detail.at("/longitude").asDouble()).isEqualTo(127.03);
        assertThat(detail.at("/facilities").toString()).isEqualTo("[\"wifi\",\"tv\"]");
        assertThat(detail.at("/refundPolicy").asString()).isEqualTo("STANDARD");
        assertThat(detail.at("/refundPolicyText").asString()).contains("8 days or more", "2 hours");
        assertThat(detail.at("/minNoticeMinutes").asInt()).isEqualTo(60);
        assertThat(detail.at("/maxAdvanceDays").asInt()).isEqualTo(90);
        assertThat(detail.at("/offers").size()).isEqualTo(3);
        assertThat(detail.at("/offers/0").toString()).contains("\"price\":", "\"enabled\":true", "\"slot\":");
        assertThat(detail.at("/images/0/position").asInt()).isZero();
        assertThat(detail.at("/images/1/position").asInt()).isEqualTo(2);
        assertThat(detail.at("/images/0/variants/1/url").asString())
                .endsWith("/spaces/%d/%s/640.jpg".formatted(space.id(), space.imageId(0)));
        assertThat(detail.at("/version").asInt()).isEqualTo(2);
    }

    /** Each character has eight code points, the maximum. */
    @Test
    void showsTheLongestPossibleTitle() {
        String widest = "z" + "\u0335".repeat(7);
        SampleSpace space = SampleSpace.create()
                .called(widest.repeat(60), widest.repeat(100))
                .listedIn(API);

        assertThat(get(space).text("/title")).isEqualTo(widest.repeat(60));
        assertThat(get(space).text("/subTitle")).isEqualTo(widest.repeat(100));
    }

    @Test
    void answersNotModifiedIfTheTagMatches() {
        SampleSpace space = SampleSpace.create().withImages(2).listedIn(API);
        String tag = get(space).header("ETag").orElseThrow();

        Answer again = API.anonymous().get("/v1/spaces/" + space.id(), "If-None-Match", tag);
        SampleSpace.publish(API, space.stored(1));
        Eventually.eventually(() -> get(space).json().at("/images").size() == 2);
        Answer changed = API.anonymous().get("/v1/spaces/" + space.id(), "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().allValues("Vary")).contains("Authorization", "Accept-Language");
        assertThat(changed.status()).isEqualTo(200);
    }

    @Test
    void policyIsDescribedInTheCallersLanguage() {
        SampleSpace space = SampleSpace.create().listedIn(API);

        Answer korean = API.anonymous().get("/v1/spaces/" + space.id(), "Accept-Language", "ko");

        assertThat(korean.text("/refundPolicyText")).contains("이용일 8일 전", "결제 후 2시간");
        assertThat(korean.header("Content-Language")).hasValue("ko");
        assertThat(korean.headers().allValues("Vary")).contains("Authorization", "Accept-Language");
        assertThat(korean.header("ETag")).isNotEqualTo(get(space).header("ETag"));
    }

    @Test
    void draftIsVisibleToItsHostOnly() {
        Caller host = API.newUser();
        SampleSpace space = SampleSpace.create().ofHost(host.userId());
        SampleSpace.publish(API, space.created());
        Eventually.eventually(() -> host.get("/v1/spaces/" + space.id()).status() == 200);

        assertThat(host.get("/v1/spaces/" + space.id()).text("/status")).isEqualTo("DRAFT");
        assertThat(get(space).code()).isEqualTo("SPACE_NOT_FOUND");
        assertThat(API.newUser().get("/v1/spaces/" + space.id()).status()).isEqualTo(404);
        assertThat(API.anonymous()
                        .get("/v1/spaces/" + space.id() + "/availability")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void unknownSpaceIsNotFound() {
        assertThat(API.anonymous().get("/v1/spaces/999999999999").code()).isEqualTo("SPACE_NOT_FOUND");
        assertThat(API.anonymous().get("/v1/spaces/-1").status()).isEqualTo(404);
        assertThat(API.anonymous().get("/v1/spaces/abc").status()).isEqualTo(400);
    }

    @Test
    void isKnownToTheBookingRules() {
        SampleSpace space = SampleSpace.create().ofHost(77).listedIn(API);

        BookableSpace known = API.bean(Listings.class).findBookable(space.id()).orElseThrow();

        assertThat(known.hostId()).isEqualTo(77);
        assertThat(known.status()).isEqualTo(SpaceStatus.ACTIVE);
        assertThat(known.offered()).containsExactly(Slot.DAY, Slot.NIGHT, Slot.ALL);
        assertThat(known).isEqualTo(BookableSpace.of(77, SpaceStatus.ACTIVE, space.listing()));
        assertThat(API.bean(Listings.class).findBookable(-1)).isEmpty();
    }

    private static Answer get(SampleSpace space) {
        return API.anonymous().get("/v1/spaces/" + space.id());
    }
}
