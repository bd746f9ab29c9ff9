package com.ourspace.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that the build has drawn, as the API sends them. */
class DrawnPagesTest {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final RunningApi api = RunningApi.shared();
    private final Caller browser = api.anonymous();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko-KR,ko;q=0.9,en;q=0.8 | ko",
                "en-GB,en;q=0.9,ko;q=0.8 | en",
                "fr-FR, en;q=0.5         | en",
                "ja                      | ko",
                "not a language!         | ko"
            })
    void aBrowserGetsTheLanguageThatThePageWillShow(String asked, String sent) {
        for (String route : new String[] {"/", "/spaces"}) {
            Answer page = browser.get(route, "Accept", HTML, "Accept-Language", asked);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"" + sent + "\">", " " + sent + "</h1>");
            assertThat(page.header("Cache-Control")).hasValue("no-cache");
            assertThat(String.join(",", page.headers().allValues("Vary")))
                    .contains("Accept-Language", "Accept-Encoding");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/spaces", "/spaces?q=a"})
    void theTagIsThatOfTheFormThatIsSent(String route) {
        Answer plain = browser.get(route, "Accept", HTML);
        Answer compressed = browser.get(route, "Accept", HTML, "Accept-Encoding", "gzip");
        String tag = compressed.header("ETag").orElseThrow();
        Answer again = browser.get(route, "Accept", HTML, "Accept-Encoding", "gzip", "If-None-Match", tag);
        Answer english = browser.get(route, "Accept", HTML, "Accept-Language", "en", "If-None-Match", tag);

        assertThat(compressed.header("Content-Encoding")).hasValue("gzip");
        assertThat(tag).isNotEqualTo(plain.header("ETag").orElseThrow());
        assertThat(again.status()).isEqualTo(304);
        assertThat(String.join(",", again.headers().allValues("Vary"))).contains("Accept-Language");
        assertThat(english.status()).isEqualTo(200);
    }

    @Test
    void headHasTheHeadersOfGet() {
        SampleSpace space = SampleSpace.create();
        space.listedIn(api);
        for (String route : new String[] {"/", "/spaces", "/spaces/" + space.id()}) {
            Answer got = browser.get(route, "Accept", HTML);
            Answer head = browser.send("HEAD", route, BodyPublishers.noBody(), "Accept", HTML);

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.header("ETag")).isEqualTo(got.header("ETag"));
            assertThat(head.header("Content-Length")).isEqualTo(got.header("Content-Length"));
        }
    }

    @Test
    void theListBeginsWithThePicturesOfItsFirstSpaces() {
        SampleSpace.create().listedIn(api);
        api.catchUpSearch();
        List<String> covers = StreamSupport.stream(
                        browser.get("/v1/spaces?limit=3").json().at("/items").spliterator(), false)
                .map(space -> space.at("/cover/0/url").asString(""))
                .filter(url -> !url.isEmpty())
                .toList();
        String list = browser.get("/spaces", "Accept", HTML).body();

        assertThat(covers).isNotEmpty();
        assertThat(list.split("<p><img src=\"http://", -1)).hasSize(1 + covers.size());
        assertThat(list).contains(covers).doesNotContain("{");
        assertThat(browser.get("/spaces?q=a", "Accept", HTML).body())
                .contains("<h1>list ko</h1>")
                .doesNotContain("<img", "{");
        assertThat(browser.get("/spaces?view=map", "Accept", HTML).body()).contains("<div id=\"root\"></div>");
    }

    @Test
    void aSpaceHasItsTitleAndItsPictureInTheDocument() {
        SampleSpace space = SampleSpace.create().called("달빛 <b> · Moon & \"Light\"", "</p><script>alert(1)</script>");
        space.listedIn(api);
        Answer page = browser.get("/spaces/" + space.id(), "Accept", HTML, "Accept-Language", "en");

        assertThat(page.body())
                .contains("<html lang=\"en\">", "<i>1</i>")
                .contains("<h1><b>달빛 &lt;b&gt;</b><b>Moon &amp; &quot;Light&quot;</b></h1>")
                .contains("<p>&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>")
                .containsPattern("<p><img src=\"http://[^\"]+/spaces/" + space.id() + "/")
                .contains("<meta property=\"og:title\"")
                .doesNotContain("{title}", "{src}", "<script>alert");
    }

    @Test
    void aSpaceThatIsNotShownHasNoDrawnDocument() {
        Answer page = browser.get("/spaces/999999999999", "Accept", HTML);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("<div id=\"root\"></div>", "noindex");
        assertThat(String.join(",", page.headers().allValues("Vary"))).contains("Accept-Language");
    }
}
