package com.ourspace.api.limit;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits how many streams one address may have open at once. A stream is one request that lasts for half an hour, so no
 * rate of requests bounds their number.
 */
@Component
public class StreamLimit {

    /** A closed connection is noticed by the next heartbeat, after this time at max. */
    private static final int RETRY_AFTER_SECONDS = 15;

    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private final RateLimits limits;
    private final int max;

    StreamLimit(RateLimits limits, @Value("${ourspace.limits.streams}") int max) {
        if (max < 1) {
            throw new IllegalArgumentException("ourspace.limits.streams is " + max + ", but must be at least 1");
        }
        this.limits = limits;
        this.max = max;
    }

    /**
     * Counts one more stream until it is closed.
     *
     * @param remoteAddress address of the reader
     * @throws ProblemException RATE_LIMITED if the address has too many open streams
     */
    public OpenStream open(String remoteAddress) {
        String address = Address.of(remoteAddress);
        int now = open.merge(address, 1, Integer::sum);
        OpenStream stream = () -> open.computeIfPresent(address, (_, count) -> count > 1 ? count - 1 : null);
        if (now > max && !limits.areDisabled()) {
            stream.close();
            throw Problem.of(ProblemCode.RATE_LIMITED, "streams")
                    .withDetailValue("most", max)
                    .withDetailValue("seconds", RETRY_AFTER_SECONDS)
                    .exception();
        }
        return stream;
    }

    /** An open stream; closing it ends the count. */
    public interface OpenStream extends AutoCloseable {
        @Override
        void close();
    }
}
