package com.ourspace.api.classic;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.space.ImageUpload;
import com.ourspace.api.space.Photo;
import com.ourspace.api.space.RegisterSpace;
import com.ourspace.api.space.Registration;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Registering a space by the classic contract: a form of text fields and images. */
@Hidden
@RestController
@RequestMapping(ClassicProblems.PREFIX + "/spaces")
class ClassicHostController {

    private static final String MISSING = "Key_Error";
    private static final String DEFAULT_MIN_COUNT = "2";

    private final RegisterSpace registerSpace;
    private final ImageUpload upload;
    private final KeyedRequests requests;
    private final ClassicMetadata metadata;
    private final JsonMapper json;

    ClassicHostController(
            RegisterSpace registerSpace,
            ImageUpload upload,
            KeyedRequests requests,
            ClassicMetadata metadata,
            JsonMapper json) {
        this.registerSpace = registerSpace;
        this.upload = upload;
        this.requests = requests;
        this.metadata = metadata;
        this.json = json;
    }

    /** Accepts a registration. The space is listed when its first image is stored. */
    @PostMapping(path = "/host", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, String> register(
            SignedIn host, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request)
            throws IOException, ServletException {
        ObjectNode form = form(new FormFields(sent, MISSING));
        List<Photo> photos = upload.readUnchecked(request, "image");
        if (photos.isEmpty()) {
            throw new ClassicRefusal(HttpStatus.BAD_REQUEST, MISSING);
        }
        Registration registration = registerSpace.require(form, photos);
        registerSpace.accept(requests.withoutKey(host.userId()), registration);
        return Map.of("message", "success");
    }

    /** The form of a registration as {@code /v1} has it, which checks the values. */
    private ObjectNode form(FormFields fields) {
        ObjectNode form = json.createObjectNode()
                .put("title", fields.require("title"))
                .put("subTitle", fields.require("sub_title"))
                .put("address", fields.require("address"))
                .put("category", metadata.categories().code("category", fields.require("category")))
                .put("district", metadata.districts().code("district", fields.require("district")))
                .put("minCount", SentNumbers.small("min_count", fields.find("min_count", DEFAULT_MIN_COUNT)))
                .put("maxCount", SentNumbers.small("max_count", fields.require("max_count")))
                .put("refundPolicy", RefundPolicy.STANDARD.name());
        ArrayNode facilities = form.putArray("facilities");
        fields.requireList("facility")
                .forEach(number -> facilities.add(metadata.facilities().code("facility", number.strip())));
        ArrayNode offers = form.putArray("offers");
        Stream.of(Slot.values()).forEach(slot -> {
            String price = "price_" + OptionId.nameOf(slot);
            offers.addObject().put("slot", slot.name()).put("price", SentNumbers.amount(price, fields.require(price)));
        });
        return form;
    }
}
