package com.ourspace.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** What is sent while the platform behind the API is away. */
class PageDocumentsTest {

    private static final String PICTURE = "<img src=\"{src}\" srcSet=\"{srcset}\"/>";
    private static final PageFiles FILES = PageFiles.of(Map.of(
            "/index.html", bytes("index"),
            "/drawn/list.ko.html", bytes("list" + PICTURE),
            "/drawn/space-0.ko.html", bytes("space {title}")));

    private final AtomicInteger asked = new AtomicInteger();
    private final DrawnDocuments drawn = new DrawnDocuments(FILES);
    private final PageDocuments documents = new PageDocuments(
            drawn,
            new SpaceDocuments(
                    _ -> {
                        asked.incrementAndGet();
                        throw new DataAccessResourceFailureException("away");
                    },
                    drawn,
                    new SpaceHead(new StructuredData(JsonMapper.shared()), null)),
            new ListPictures(_ -> {
                throw Problem.of(ProblemCode.DEPENDENCY_DOWN, "search").exception();
            }));

    @Test
    void theListIsSentWithoutPictures() {
        assertThat(sent("/spaces")).isEqualTo("list");
    }

    @Test
    void aSpaceIsSentWithoutItsTextsAndTheDatabaseIsLeftAloneForSomeSeconds() {
        assertThat(sent("/spaces/7")).isEqualTo("space ");
        assertThat(sent("/spaces/8")).isEqualTo("space ");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aPageWithoutDrawnDocumentsIsSentAsItIs() {
        PageDocuments without = new PageDocuments(
                new DrawnDocuments(PageFiles.of(Map.of())),
                new SpaceDocuments(
                        _ -> Optional.empty(),
                        new DrawnDocuments(PageFiles.of(Map.of())),
                        new SpaceHead(new StructuredData(JsonMapper.shared()), null)),
                new ListPictures(_ -> List.of()));

        for (String path : List.of("/", "/spaces", "/orders")) {
            assertThat(sent(without, path)).isEqualTo("index");
        }
    }

    private String sent(String path) {
        return sent(documents, path);
    }

    private static String sent(PageDocuments documents, String path) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        PageFile index = FILES.index().orElseThrow();
        return documents
                .prepare(new MockHttpServletRequest("GET", path), response, index, path)
                .text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
