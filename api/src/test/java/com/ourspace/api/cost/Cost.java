package com.ourspace.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.StatementCounts;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The cost of an endpoint.
 *
 * @param endpoint method and path, as mapped; with {@code multipart} if the same path also takes JSON
 * @param statements number of SQL statements, the same in every world
 * @param who the caller
 * @param ask the request
 */
record Cost(String endpoint, int statements, Function<World, Caller> who, BiFunction<Caller, World, Answer> ask) {

    /** The number of statements that the request sends in this world. */
    int in(World world) {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        Answer answer = ask.apply(who.apply(world).traced(traceId), world);
        assertThat(answer.status()).as(endpoint + " answered " + answer.body()).isBetween(200, 299);
        return StatementCounts.of(traceId);
    }

    @Override
    public String toString() {
        return endpoint;
    }
}
