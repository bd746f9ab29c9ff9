package com.ourspace.api.classic;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.review.ReviewForm;
import com.ourspace.api.review.WriteReview;
import com.ourspace.api.space.ImageUpload;
import com.ourspace.api.web.ValidForms;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Writing a review by the classic contract, which names the space and not the order. */
@Hidden
@RestController
@RequestMapping(ClassicProblems.PREFIX + "/spaces")
class ClassicReviewController {

    private static final String MISSING = "KEY_ERROR";
    private static final int MAX_PHOTOS = 3;

    private final WriteReview writeReview;
    private final ImageUpload upload;
    private final ValidForms forms;

    ClassicReviewController(WriteReview writeReview, ImageUpload upload, ValidForms forms) {
        this.writeReview = writeReview;
        this.upload = upload;
        this.forms = forms;
    }

    @PostMapping(path = "/{id}/review", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, String> write(
            SignedIn guest,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request)
            throws IOException, ServletException {
        FormFields fields = new FormFields(sent, MISSING);
        long spaceId = SentNumbers.id("id", id);
        ReviewForm form = forms.require(new ReviewForm(grade(fields.require("grade")), fields.requireText("content")));
        writeReview.writeAbout(spaceId, guest, form, upload.read(request, "image", MAX_PHOTOS));
        return Map.of("MESSAGE", "SUCCESS");
    }

    /** A grade is a decimal in the classic contract; only whole ones are given. */
    private static int grade(String text) {
        return (int) SentNumbers.amount("grade", text);
    }
}
