package com.ourspace.api.reservation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The bookers, by payment. */
interface Bookers extends Repository<Booker, byte[]> {

    Optional<Booker> findById(byte[] paymentId);

    Booker saveAndFlush(Booker booker);
}
