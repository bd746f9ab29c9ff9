package com.ourspace.standalone;

/**
 * How many of each service run, and whether each has a JVM of its own.
 *
 * @param separate false: everything but the database shares one JVM, with one of each service
 */
public record ProcessLayout(boolean separate, int processors, int apis, int workers) {

    private static final int MAX_OF_ONE = 20;

    public ProcessLayout {
        requireSensible("processors", processors);
        requireSensible("apis", apis);
        requireSensible("workers", workers);
        if (!separate && processors + apis + workers > 3) {
            throw new IllegalArgumentException("Several of one service need JVMs of their own: add --separate.");
        }
    }

    public static ProcessLayout oneJvm() {
        return new ProcessLayout(false, 1, 1, 1);
    }

    public static ProcessLayout separate(int processors, int apis, int workers) {
        return new ProcessLayout(true, processors, apis, workers);
    }

    int count(Role role) {
        return switch (role) {
            case DATABASE, KAFKA, S3, KAKAO -> 1;
            case PROCESSOR -> processors;
            case WORKER -> workers;
            case API -> apis;
        };
    }

    private static void requireSensible(String what, int count) {
        if (count < 1 || count > MAX_OF_ONE) {
            throw new IllegalArgumentException("There can be 1 to %d %s.".formatted(MAX_OF_ONE, what));
        }
    }
}
