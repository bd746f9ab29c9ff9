package com.ourspace.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedStackTest {

    @Test
    void startsEachPartOnce() {
        assertThat(SharedStack.kafka()).isSameAs(SharedStack.kafka());
        assertThat(SharedStack.database()).isSameAs(SharedStack.database());
        assertThat(SharedStack.objectStore()).isSameAs(SharedStack.objectStore());
    }

    @Test
    void tellsAServiceWhereEverythingIs() {
        assertThat(SharedStack.apiArguments())
                .contains("--spring.kafka.bootstrap-servers="
                        + SharedStack.kafka().bootstrapServers())
                .contains("--spring.datasource.url=" + SharedStack.database().jdbcUrl("ourspace_api"))
                .contains("--ourspace.s3.endpoint=" + SharedStack.objectStore().endpoint());
    }
}
