package com.ourspace.api.review;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All reviews, also deleted ones. */
interface Reviews extends Repository<Review, Long> {

    /** Finds a review and locks it for the rest of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Review> findById(long id);

    Review saveAndFlush(Review review);
}
