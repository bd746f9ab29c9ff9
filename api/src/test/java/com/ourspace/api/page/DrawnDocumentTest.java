package com.ourspace.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.ImageLink;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawnDocumentTest {

    private static final String PICTURE =
            "<img src=\"{src}\" srcSet=\"{srcset}\" sizes=\"88vw\" alt=\"\" width=\"{width}\""
                    + " height=\"{height}\" loading=\"eager\"/>";

    private final DrawnDocument document =
            new DrawnDocument("<h1>{title}</h1><ul><li>" + PICTURE + "</li><li>" + PICTURE + "</li></ul>{other}");

    @Test
    void aPictureIsTheOneThatThePageWillShow() {
        List<ImageLink> variants = List.of(
                new ImageLink("w320", "http://s3/a-320.jpg", 320, 180),
                new ImageLink("w640", "http://s3/a-640.jpg", 640, 359),
                new ImageLink("w1280", "http://s3/a-1280.jpg", 1280, 720));

        assertThat(document.with(Map.of("title", "a"), List.of(variants)))
                .isEqualTo("<h1>a</h1><ul><li><img src=\"http://s3/a-640.jpg\" srcSet=\"http://s3/a-320.jpg 320w,"
                        + " http://s3/a-640.jpg 640w, http://s3/a-1280.jpg 1280w\" sizes=\"88vw\" alt=\"\" width=\"640\""
                        + " height=\"359\" loading=\"eager\"/></li><li></li></ul>{other}");
    }

    @Test
    void theSmallestPictureStandsInForOnesThatAreAllWide() {
        List<ImageLink> variants = List.of(
                new ImageLink("w960", "http://s3/a-960.jpg", 960, 540),
                new ImageLink("w1280", "http://s3/a-1280.jpg", 1280, 720));

        assertThat(document.with(Map.of(), List.of(variants))).contains("<img src=\"http://s3/a-960.jpg\"");
    }

    @Test
    void nothingThatIsWrittenBecomesMarkupOrAnotherPlace() {
        String hostile = "\"><script>alert(1)</script>{src}{title}$1\\";
        String written =
                document.with(Map.of("title", hostile), List.of(List.of(new ImageLink("a", hostile, 1, 1)), List.of()));

        assertThat(written)
                .doesNotContain("<script", "\"><")
                .startsWith("<h1>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{src}{title}$1\\</h1>");
    }

    @Test
    void whatIsNotKnownLeavesItsPlaceEmpty() {
        assertThat(document.empty().text()).isEqualTo("<h1></h1><ul><li></li><li></li></ul>{other}");
    }
}
