package com.ourspace.api.review;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All reviews, also deleted ones. */
interface Reviews extends Repository<Review, Long> {

    /** Finds a review and locks it for the rest of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Review> findById(long id);

    /** The ids of the orders under which a user has reviewed a space, also of deleted reviews. */
    @Query("select r.orderId from Review r where r.authorId = :authorId and r.spaceId = :spaceId")
    List<byte[]> findOrderIds(long authorId, long spaceId);

    Review saveAndFlush(Review review);
}
