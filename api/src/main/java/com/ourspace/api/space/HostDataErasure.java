package com.ourspace.api.space;

import com.ourspace.api.account.PersonalDataHolder;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the file names of a host's uploads; refuses the erasure while the host has a space. */
@Component
class HostDataErasure implements PersonalDataHolder {

    private static final int MAX_NAMED = 20;

    private final JdbcClient jdbc;

    HostDataErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Problem> blockingProblem(long userId) {
        List<Long> spaces = jdbc.sql("SELECT space_id FROM space_listing WHERE host_id = ? AND status <> 'REMOVED'"
                        + " ORDER BY space_id LIMIT " + MAX_NAMED)
                .param(userId)
                .query((row, number) -> row.getLong("space_id"))
                .list();
        return spaces.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.ACCOUNT_HAS_SPACES)
                        // As text, for a number would be formatted as an amount.
                        .withDetailValue(
                                "spaces", spaces.stream().map(String::valueOf).toList())
                        .with("spaceIds", spaces));
    }

    /** File names may contain personal data. */
    @Override
    public void erase(long userId) {
        jdbc.sql("UPDATE space_registration_image SET original_name = '' WHERE registration_id IN"
                        + " (SELECT registration_id FROM space_registration WHERE host_id = ?)")
                .param(userId)
                .update();
        jdbc.sql("UPDATE space_change_image SET original_name = '' WHERE change_id IN"
                        + " (SELECT c.change_id FROM space_change c JOIN space_listing l ON l.space_id = c.space_id"
                        + " WHERE l.host_id = ?)")
                .param(userId)
                .update();
    }
}
