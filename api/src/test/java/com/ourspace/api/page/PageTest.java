package com.ourspace.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RawHttp;
import com.ourspace.api.fixture.RawHttp.RawAnswer;
import com.ourspace.api.fixture.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PageTest {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String SCRIPT = "/assets/app-1a2b3c4d.js";
    private static final Pattern JSON_LD = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    private final RunningApi api = RunningApi.shared();
    private final Caller browser = api.anonymous();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/spaces", "/orders/7", "/host/spaces/new", "/%ED%99%88"})
    void aBrowserGetsTheDocumentForEveryRoute(String route) {
        Answer page = browser.get(route, "Accept", HTML);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).hasValue("no-cache");
        assertThat(page.body()).contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nowhere",
                "/v3/nowhere",
                "/assets/gone-00000000.js",
                "/gone.png",
                "/swagger-ui/nowhere",
                "/actuator/health"
            })
    void aMissingPathOfOthersIsNoRoute(String path) {
        assertThat(browser.get(path, "Accept", HTML).header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aMissingPathOfTheClassicContractIsNoRouteEither() {
        assertThat(browser.get("/classic/x", "Accept", HTML).status()).isEqualTo(404);
        assertThat(browser.get("/classic/x", "Accept", HTML).header("Content-Type"))
                .hasValue("application/json");
    }

    @Test
    void aProgramThatTakesAnythingLearnsThatThereIsNothing() {
        assertThat(browser.get("/orders/7", "Accept", "*/*").code()).isEqualTo("ROUTE_NOT_FOUND");
        assertThat(browser.get("/orders/7").code()).isEqualTo("ROUTE_NOT_FOUND");
        assertThat(browser.send("POST", "/orders/7", BodyPublishers.noBody(), "Accept", HTML)
                        .status())
                .isBetween(404, 405);
    }

    @Test
    void theDocumentIsAskedForAgainAndSentOnlyIfItIsAnother() {
        String tag = browser.get("/orders/7", "Accept", HTML).header("ETag").orElseThrow();
        Answer again = browser.get("/likes", "Accept", HTML, "If-None-Match", "W/" + tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).hasValue(tag);
        assertThat(again.header("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void hashedFilesNeverChangeAndComeCompressed() {
        Answer plain = browser.get(SCRIPT);
        Answer compressed = browser.get(SCRIPT, "Accept-Encoding", "gzip, br");

        assertThat(plain.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(plain.header("Content-Type")).hasValue("text/javascript;charset=UTF-8");
        assertThat(plain.header("Vary")).hasValue("Accept-Encoding");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(compressed.header("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.header("Vary")).hasValue("Accept-Encoding");
        assertThat(compressed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    }

    @Test
    void headHasTheHeadersOfGet() {
        Answer got = browser.get(SCRIPT);
        Answer head = browser.send("HEAD", SCRIPT, BodyPublishers.noBody());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(got.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(got.header("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", SCRIPT, "/favicon.svg", "/spaces/1"})
    void nothingIsLoadedFromElsewhereAndNothingInlineRuns(String path) {
        Answer page = browser.get(path, "Accept", HTML);
        String policy = page.header("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .startsWith("default-src 'self'; img-src 'self' blob: http://")
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "data:");
        assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }

    @Test
    void apiAnswersKeepTheirOwnPolicy() {
        assertThat(browser.get("/v1/districts")
                        .header("Content-Security-Policy")
                        .orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void aMessengerReadsTheTitleAndTheFirstImageOfASpace() {
        SampleSpace space = SampleSpace.create().called("한강 <옥상> & \"파티룸\"", "노을이 좋은 곳");
        space.listedIn(api);
        Answer page = browser.get("/spaces/" + space.id(), "Accept", HTML);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<title>한강 &lt;옥상&gt; &amp; &quot;파티룸&quot; · OURSPACE</title>",
                        "<meta property=\"og:title\" content=\"한강 &lt;옥상&gt; &amp; &quot;파티룸&quot;\">",
                        "<meta property=\"og:description\" content=\"노을이 좋은 곳\">")
                .containsPattern("<meta property=\"og:image\" content=\"http://[^\"]+/spaces/" + space.id() + "/")
                .contains("<div id=\"root\">")
                .doesNotContain("<옥상>", "og:url", "The page of the tests.");
    }

    @Test
    void aSearchEngineReadsThePricesOfASpace() {
        SampleSpace space = SampleSpace.create().called("</script><script>alert(1)</script>", "b<!--");
        space.listedIn(api);
        Answer page = browser.get("/spaces/" + space.id(), "Accept", HTML);
        Matcher data = JSON_LD.matcher(page.body());

        assertThat(data.find()).isTrue();
        assertThat(data.group(1)).doesNotContain("<", ">");
        JsonNode described = JsonMapper.shared().readTree(data.group(1));
        assertThat(described.at("/name").asString()).isEqualTo("</script><script>alert(1)</script>");
        assertThat(described.at("/offers/lowPrice").asLong()).isEqualTo(30_000);
        assertThat(described.at("/offers/highPrice").asLong()).isEqualTo(70_000);
        assertThat(described.at("/offers/priceCurrency").asString()).isEqualTo("KRW");
        assertThat(described.has("aggregateRating")).isFalse();
        assertThat(page.body()).doesNotContain("alert(1)</script>");
    }

    @Test
    void aSpaceThatIsNotShownIsTheSameDocumentWithout200() {
        SampleSpace draft = SampleSpace.create().called("Draft of nobody", "hidden");
        api.publish(draft.created());
        for (long id : new long[] {draft.id(), 999_999_999_999L}) {
            Answer page = browser.get("/spaces/" + id, "Accept", HTML);

            assertThat(page.status()).isEqualTo(404);
            assertThat(page.body())
                    .contains("<div id=\"root\">", "noindex", "<title>OURSPACE</title>")
                    .doesNotContain("Draft of nobody");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../application.yml",
                "/assets/../../ourspace-api.yml",
                "/assets/%2e%2e/index.html",
                "/index.html",
                "/drawn/home.ko.html"
            })
    void nothingButTheFilesOfThePageIsReached(String path) {
        RawAnswer answer = RawHttp.send(api.url(), "GET " + path + " HTTP/1.1\nHost: a\nConnection: close");

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("ourspace:");
    }

    @Test
    void withoutAPageTheRootSaysSoInOneLine() {
        RunningApi without = RunningApi.guarded();
        RawAnswer root = RawHttp.sendFrom(
                "127.0.0.31", without.url(), "GET / HTTP/1.1\nHost: a\nAccept-Language: ko\nConnection: close");
        RawAnswer route = RawHttp.sendFrom(
                "127.0.0.31", without.url(), "GET /spaces HTTP/1.1\nHost: a\nAccept: text/html\nConnection: close");

        assertThat(root.status()).isEqualTo(200);
        assertThat(root.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(root.body()).contains("웹 페이지가 빌드되지 않았습니다").hasLineCount(1);
        assertThat(route.status() + " " + route.code()).isEqualTo("404 ROUTE_NOT_FOUND");
    }
}
