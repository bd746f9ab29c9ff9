package com.ourspace.acceptance.load;

/** Over which slots the orders of a run are spread. */
sealed interface Keys {

    /** Each order asks for a slot that nobody else asks for: all are granted. */
    record Wide() implements Keys {

        @Override
        public String toString() {
            return "wide";
        }
    }

    /**
     * All ask for the slots of a few space-dates: nearly all are rejected.
     *
     * @param oneSlot whether a single slot of them is asked for
     */
    record HotSet(int spaces, int dates, boolean oneSlot) implements Keys {

        private static final int GUESTS_AT_LEAST = 500;
        private static final int GUESTS_PER_DATE = 10;

        /** So many that hardly any of them gets as many slots as a guest may hold. */
        int guests() {
            return Math.max(GUESTS_AT_LEAST, GUESTS_PER_DATE * spaces * dates);
        }

        @Override
        public String toString() {
            return oneSlot ? "one slot" : "%d spaces × %d dates".formatted(spaces, dates);
        }
    }
}
