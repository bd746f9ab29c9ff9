package com.ourspace.api.reservation;

import com.ourspace.api.idempotency.KeyedRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * Who comes, as one payment says it: personal data that can be erased here, because it is nowhere else. Of several
 * payments for an order, that of the one that was accepted counts; the others' are erased.
 */
@Entity
@Table(name = "booker")
class Booker implements Persistable<byte[]> {

    /** The id of the command, too. */
    @Id
    @Column(name = "payment_id", nullable = false)
    private byte[] paymentId = {};

    @Column(nullable = false)
    private byte[] orderId = {};

    @Column(nullable = false)
    private long userId;

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String phone = "";

    @Column(nullable = false)
    private String email = "";

    private @Nullable String purpose;
    private @Nullable String request;

    /** UTC, as all times in the database. The retention is counted from here. */
    @Column(nullable = false)
    private LocalDateTime stayEndsAt = LocalDateTime.MIN;

    @Column(nullable = false)
    private LocalDateTime updatedAt = LocalDateTime.MIN;

    @jakarta.persistence.Transient
    private boolean isNew;

    protected Booker() {}

    static Booker of(KeyedRequest named, Order order, PaymentRequest payment, Instant now) {
        Booker booker = new Booker();
        PaymentRequest.BookerDetails details = payment.booker();
        booker.paymentId = SqlValues.bytes(named.id());
        booker.orderId = SqlValues.bytes(order.id());
        booker.userId = named.userId();
        booker.name = details.name();
        booker.phone = details.phone();
        booker.email = details.email();
        booker.purpose = details.purpose();
        booker.request = details.request();
        booker.stayEndsAt = SqlValues.utc(order.stayEndsAt());
        booker.updatedAt = SqlValues.utc(now);
        booker.isNew = true;
        return booker;
    }

    @Override
    public byte[] getId() {
        return paymentId;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }
}
