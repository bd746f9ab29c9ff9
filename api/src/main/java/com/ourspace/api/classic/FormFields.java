package com.ourspace.api.classic;

import com.ourspace.api.web.UserText;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * The text fields of a form.
 *
 * @param ifMissing the message for a field that is missing
 */
record FormFields(MultiValueMap<String, String> sent, String ifMissing) {

    /**
     * A field, as it was sent.
     *
     * @throws ClassicRefusal 400 if it is missing
     */
    String require(String name) {
        String value = sent.getFirst(name);
        if (value == null) {
            throw new ClassicRefusal(HttpStatus.BAD_REQUEST, ifMissing);
        }
        return value;
    }

    /** A field that people write, in the form in which it is stored. */
    String requireText(String name) {
        return UserText.normalized(require(name));
    }

    /** A field, or this value if it is missing or empty. */
    String find(String name, String defaultValue) {
        String value = sent.getFirst(name);
        return value == null || value.isEmpty() ? defaultValue : value;
    }

    /** The values of a field in which they are separated by commas; none if it is empty. */
    List<String> requireList(String name) {
        String values = require(name);
        return values.isEmpty() ? List.of() : List.of(values.split(",", -1));
    }
}
