package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Half;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    private static final String KOREAN = "[가-힣]";

    private final RunningApi api = RunningApi.shared();
    private final Caller anonymous = api.anonymous();
    private final Caller guest = api.newUser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko|ko",
                "ko-KR,ko;q=0.9,en;q=0.8|ko",
                "en-US,en;q=0.9,ko;q=0.8|en",
                "fr-FR,ko;q=0.5,en;q=0.4|ko",
                "en;q=0.1,ko|ko",
                "fr|en",
                "*|en",
                "nonsense;;q=x|en",
            })
    void answersInThePreferredLanguage(String preferred, String language) {
        Answer answer = guest.get("/v1/nothing", "Accept-Language", preferred);

        assertThat(answer.header("Content-Language")).hasValue(language);
        assertThat(answer.code()).isEqualTo("ROUTE_NOT_FOUND");
        assertThat(answer.text("/title")).matches(language.equals("ko") ? ".*" + KOREAN + ".*" : "[ -~]+");
        assertThat(answer.text("/detail")).matches(language.equals("ko") ? ".*" + KOREAN + ".*" : "[ -~]+");
    }

    @Test
    void answersInEnglishWithoutAPreference() {
        assertThat(guest.get("/v1/nothing").header("Content-Language")).hasValue("en");
    }

    /** Filters refuse a request before any controller. */
    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense"})
    void refusalsOfATokenAreInKoreanToo(String token) {
        Answer answer = anonymous.with(token).get("/v1/me", "Accept-Language", "fr,ko;q=0.5");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Language")).hasValue("ko");
        assertThat(answer.text("/title")).containsPattern(KOREAN);
    }

    @Test
    void describesFieldErrorsInTheCallersLanguage() {
        String request = "{\"useDate\":\"tomorrow\",\"slot\":\"EVENING\",\"headCount\":null}";
        Answer korean = guest.postOnce("/v1/spaces/1/orders", request, "Accept-Language", "ko");
        Answer missing = guest.postOnce("/v1/spaces/1/orders", "{}", "Accept-Language", "ko");
        Answer english = guest.postOnce("/v1/spaces/1/orders", "{}");

        assertThat(details(korean))
                .containsExactly("필수 항목입니다", "다음 중 하나여야 합니다: DAY, NIGHT, ALL", "2026-03-01 같은 날짜여야 합니다");
        assertThat(details(missing)).containsOnly("필수 항목입니다");
        assertThat(details(english)).containsOnly("is required");
    }

    @Test
    void explainsEveryCodeInTheReadersLanguage() {
        Answer page = anonymous.get("/problems/SLOT_HELD", "Accept-Language", "ko");

        assertThat(page.header("Content-Language")).hasValue("ko");
        assertThat(page.header("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("Accept-Language"));
        assertThat(page.body()).contains("SLOT_HELD", "다른 사람이 잡아 둔 슬롯입니다", "lang=\"ko\"");
        assertThat(anonymous.get("/problems/SLOT_HELD").body()).contains("The slot is held by somebody else");
    }

    @Test
    void resourcesWithTextsNameTheirLanguageToo() {
        long space = api.bean(AnySpaces.class).add(AnySpaces.ordinary());
        String request = "{\"useDate\":\"%s\",\"slot\":\"DAY\",\"headCount\":400}"
                .formatted(LocalDate.now(Half.ZONE).plusDays(1));
        Answer quote = guest.post("/v1/spaces/" + space + "/quotes", request, "Accept-Language", "ko");

        assertThat(quote.header("Content-Language")).hasValue("ko");
        assertThat(quote.header("Vary")).hasValue("Accept-Language");
        assertThat(quote.text("/rules/9/problem/title")).containsPattern(KOREAN);
    }

    /** A caller cannot know in advance whether a list contains refusals. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders", "/v1/waitlist"})
    void listsNameTheirLanguageAlsoWithoutTexts(String list) {
        Answer answer = guest.get(list, "Accept-Language", "ko");

        assertThat(answer.header("Content-Language")).hasValue("ko");
        assertThat(answer.header("Vary")).hasValue("Accept-Language");
    }

    @Test
    void answersWithoutTextsNameNone() {
        assertThat(guest.get("/v1/districts").header("Content-Language")).isEmpty();
    }

    private static List<String> details(Answer answer) {
        return answer.json()
                .at("/errors")
                .valueStream()
                .map(error -> error.at("/detail").asString())
                .toList();
    }
}
