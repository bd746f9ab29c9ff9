package com.ourspace.api.reservation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Who comes, by payment. */
interface Bookers extends Repository<Booker, byte[]> {

    Optional<Booker> findById(byte[] paymentId);

    Booker saveAndFlush(Booker booker);
}
