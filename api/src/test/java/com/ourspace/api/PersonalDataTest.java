package com.ourspace.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

    private static final LocalDate TOMORROW = LocalDate.now(Half.ZONE).plusDays(1);

    @Test
    void noPersonalDataOrTokenIsInAnyRecordOrLogLine(CapturedOutput output) {
        RunningApi api = RunningApi.shared();
        String kakaoToken = "demo-" + RunningApi.newKakaoId();
        Caller guest = api.signIn(kakaoToken);
        long space = api.bean(AnySpaces.class).add(AnySpaces.ordinary());
        SampleOrder order = requested(guest, space);
        api.publish(order.held());
        pay(guest, order);
        guest.postOnce("/v1/orders/" + order.orderId() + "/payment", "{\"booker\":{\"name\":\"Kim Minji\"");
        api.anonymous().with(guest.token() + "x").get("/v1/me");
        TopicTail.of(Topic.RESERVATION_COMMANDS).about(order.orderId(), 2);
        TopicTail.of(Topic.ACCOUNT_EVENTS).about(guest.userId(), 1);

        String nickname = kakaoToken.replace("demo", "guest");
        List<String> secrets =
                List.of(guest.token(), kakaoToken, nickname, nickname + "@", "Kim Minji", "+821012345678", "minji@");
        assertThat(Stream.of(Topic.values()).flatMap(topic -> TopicTail.of(topic).records().stream()))
                .isNotEmpty()
                .noneMatch(record -> secrets.stream().anyMatch((record.headers() + " " + record.value())::contains));
        assertThat(secrets).noneMatch(output.getAll()::contains);
    }

    private static SampleOrder requested(Caller guest, long space) {
        Answer answer = guest.postOnce(
                "/v1/spaces/" + space + "/orders",
                "{\"useDate\":\"%s\",\"slot\":\"DAY\",\"headCount\":4}".formatted(TOMORROW));
        return new SampleOrder(UUID.fromString(answer.text("/id")), space, TOMORROW, Slot.DAY, guest.userId(), 1);
    }

    private static void pay(Caller guest, SampleOrder order) {
        String payment = """
                {"booker":{"name":"Kim Minji","phone":"+821012345678","email":"minji@example.com"},"amount":%d}""".formatted(SampleOrder.PRICE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> guest.postOnce("/v1/orders/" + order.orderId() + "/payment", payment)
                                .status()
                        == 202);
    }
}
