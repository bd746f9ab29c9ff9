package com.ourspace.acceptance.load;

/** The slots over which the orders of a run are spread. */
sealed interface Keys {

    /** Each order requests a slot of its own, so that all are granted. */
    record Wide() implements Keys {

        @Override
        public String toString() {
            return "wide";
        }
    }

    /**
     * All orders request the slots of a few space-dates, so that nearly all are rejected.
     *
     * @param oneSlot whether all request a single slot
     */
    record HotSet(int spaces, int dates, boolean oneSlot) implements Keys {

        private static final int GUESTS_AT_LEAST = 500;
        private static final int GUESTS_PER_DATE = 10;

        /** The number of guests, large enough that hardly any of them reaches the limit of holds. */
        int guests() {
            return Math.max(GUESTS_AT_LEAST, GUESTS_PER_DATE * spaces * dates);
        }

        @Override
        public String toString() {
            return oneSlot ? "one slot" : "%d spaces × %d dates".formatted(spaces, dates);
        }
    }
}
