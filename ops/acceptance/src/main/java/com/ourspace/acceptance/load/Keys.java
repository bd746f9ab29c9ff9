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
     * @param guests the number of guests
     */
    record HotSet(int spaces, int dates, boolean oneSlot, int guests) implements Keys {

        private static final int GUESTS_AT_LEAST = 500;
        private static final int GUESTS_PER_DATE = 10;

        /** A hot set with so many guests that hardly any of them reaches the limit of holds. */
        HotSet(int spaces, int dates, boolean oneSlot) {
            this(spaces, dates, oneSlot, Math.max(GUESTS_AT_LEAST, GUESTS_PER_DATE * spaces * dates));
        }

        @Override
        public String toString() {
            return oneSlot ? "one slot" : "%d spaces × %d dates".formatted(spaces, dates);
        }
    }
}
