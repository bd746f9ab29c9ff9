package com.ourspace.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.web.UserText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every valid text fits into its column, which counts code points of up to four bytes. */
class TextColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "app_user, nickname, 50",
        "space_listing, title, 60",
        "space_listing, sub_title, 100",
        "space_listing, description, 3000",
        "space_listing, address, 200",
        "booker, name, 45",
        "booker, purpose, 200",
        "booker, request, 500",
        "review, content, 1000",
        "review, reply, 500",
        "review, moderation_reason, 200",
        "block_request, reason, 100",
        "user_status, reason, 200"
    })
    void haveRoomForTheLongestValidText(String table, String column, int characters) {
        long octets = RunningApi.shared()
                .bean(JdbcClient.class)
                .sql("""
                        SELECT character_octet_length FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ?
                        """)
                .params(table, column)
                .query(Long.class)
                .single();

        assertThat(octets).isGreaterThanOrEqualTo(4L * UserText.CODE_POINTS_PER_CHARACTER * characters);
    }
}
