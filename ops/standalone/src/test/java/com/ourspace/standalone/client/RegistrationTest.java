package com.ourspace.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING,  '',               false",
        "PENDING,  PENDING,          false",
        "CREATED,  PENDING READY,    false",
        "CREATED,  READY READY,      false",
        "CREATED,  REJECTED PENDING, false",
        "CREATED,  REJECTED,         true",
        "ACTIVE,   READY PENDING,    false",
        "ACTIVE,   READY REJECTED,   true",
        "REJECTED, '',               true"
    })
    void isFinalOnceNothingMoreCanHappen(String status, String images, boolean settled) {
        List<Registration.Image> parsed = Stream.of(images.split(" "))
                .filter(image -> !image.isEmpty())
                .map(image -> new Registration.Image(image, null, List.of()))
                .toList();

        assertThat(new Registration(status, 1L, parsed).isFinal()).isEqualTo(settled);
    }
}
