package com.ourspace.standalone;

/**
 * The number of instances of each service, and whether each has its own JVM.
 *
 * @param separate whether each component has its own process; if not, everything except the database shares one JVM,
 *     with one instance of each service
 */
public record ProcessLayout(boolean separate, int processors, int apis, int workers) {

    private static final int MAX_PER_SERVICE = 20;

    public ProcessLayout {
        requireInRange("processors", processors);
        requireInRange("apis", apis);
        requireInRange("workers", workers);
        if (!separate && processors + apis + workers > 3) {
            throw new IllegalArgumentException("Several of one service need JVMs of their own: add --separate.");
        }
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

    private static void requireInRange(String what, int count) {
        if (count < 1 || count > MAX_PER_SERVICE) {
            throw new IllegalArgumentException("There can be 1 to %d %s.".formatted(MAX_PER_SERVICE, what));
        }
    }
}
