package com.ourspace.api.catalog;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import java.util.List;

/** Finds spaces that a guest could take instead of another one. */
public interface SimilarSpaces {

    /** The free slots of the most similar spaces, the best first; each of another space. */
    List<FreeSlot> find(Wanted wanted, int limit);

    /**
     * What the guest wanted.
     *
     * @param space the space that was wanted, and is not found itself
     * @param guestId whose own spaces are not found
     * @param price whole KRW; a similar space has a like price
     */
    record Wanted(ListedSpace space, LocalDate date, Slot slot, int headCount, long price, long guestId) {}
}
