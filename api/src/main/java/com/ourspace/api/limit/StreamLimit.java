package com.ourspace.api.limit;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many streams one address may have open at once. A stream is one request and lasts for half an hour, so that no
 * rate of requests bounds how many there are.
 */
@Component
public class StreamLimit {

    /** A stream that was left is noticed by its next heartbeat. */
    private static final int RETRY_AFTER_SECONDS = 15;

    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private final RateLimits limits;
    private final int most;

    StreamLimit(RateLimits limits, @Value("${ourspace.limits.streams}") int most) {
        if (most < 1) {
            throw new IllegalArgumentException("ourspace.limits.streams is " + most + "; 1 is the least");
        }
        this.limits = limits;
        this.most = most;
    }

    /**
     * Counts one more stream until it is closed.
     *
     * @param remoteAddress where its reader is
     * @throws ProblemException RATE_LIMITED if there are as many as there may be
     */
    public OpenStream open(String remoteAddress) {
        String place = Address.of(remoteAddress);
        int now = open.merge(place, 1, Integer::sum);
        OpenStream stream = () -> open.computeIfPresent(place, (_, count) -> count > 1 ? count - 1 : null);
        if (now > most && !limits.areLifted()) {
            stream.close();
            throw Problem.of(ProblemCode.RATE_LIMITED, "streams")
                    .saying("most", most)
                    .saying("seconds", RETRY_AFTER_SECONDS)
                    .exception();
        }
        return stream;
    }

    /** A stream that counts as long as it is not closed. */
    public interface OpenStream extends AutoCloseable {
        @Override
        void close();
    }
}
