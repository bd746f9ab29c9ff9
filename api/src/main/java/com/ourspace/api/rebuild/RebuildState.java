package com.ourspace.api.rebuild;

/** How far a rebuild is. Each state can be continued by any process, after a kill at any moment. */
enum RebuildState {
    /** Empty next tables are created; what an earlier rebuild left behind is dropped first. */
    PREPARING,
    /** The next tables are filled from the log. If old tables exist, the swap has been made and not been recorded. */
    FILLING,
    /** The next tables are the present ones, and the old ones are to be dropped. */
    SWAPPED,
    DONE
}
