package com.ourspace.api.reservation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Who comes, for one order: personal data that can be erased here, because it is nowhere else. */
@Entity
@Table(name = "booker")
class Booker implements Persistable<byte[]> {

    @Id
    @Column(name = "order_id", nullable = false)
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

    @Column(nullable = false)
    private byte[] paymentId = {};

    @Column(nullable = false)
    private String paymentDigest = "";

    /** UTC, as all times in the database. */
    @Column(nullable = false)
    private LocalDateTime updatedAt = LocalDateTime.MIN;

    @jakarta.persistence.Transient
    private boolean isNew;

    protected Booker() {}

    static Booker of(UUID orderId, long userId) {
        Booker booker = new Booker();
        booker.orderId = SqlValues.bytes(orderId);
        booker.userId = userId;
        booker.isNew = true;
        return booker;
    }

    Booker tells(PaymentRequest payment, UUID newPaymentId, Instant now) {
        PaymentRequest.BookerDetails details = payment.booker();
        name = details.name();
        phone = details.phone();
        email = details.email();
        purpose = details.purpose();
        request = details.request();
        paymentId = SqlValues.bytes(newPaymentId);
        paymentDigest = payment.digest();
        updatedAt = SqlValues.utc(now);
        return this;
    }

    boolean cameWith(UUID otherPaymentId) {
        return SqlValues.uuid(paymentId).equals(otherPaymentId);
    }

    boolean saysTheSameAs(PaymentRequest payment) {
        return paymentDigest.equals(payment.digest());
    }

    @Override
    public byte[] getId() {
        return orderId;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }
}
