package com.ourspace.api.review;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All reviews, those deleted among them. */
interface Reviews extends Repository<Review, Long> {

    /** The review, for the rest of the transaction nobody else's to change. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Review> findById(long id);

    Review saveAndFlush(Review review);
}
