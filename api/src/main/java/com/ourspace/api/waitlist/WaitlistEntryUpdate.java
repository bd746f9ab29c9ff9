package com.ourspace.api.waitlist;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.WaitlistEvent;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The update of an entry by one event.
 *
 * @param guestId null if the command could not be decoded
 * @param joined null unless it is the first event of the entry
 */
record WaitlistEntryUpdate(
        WaitlistEvent event,
        WaitlistEntryStatus status,
        @Nullable Long guestId,
        @Nullable WaitlistJoined joined,
        @Nullable UUID orderId,
        @Nullable WaitlistRefusal refusal) {

    /**
     * Known columns are kept. The status is that of the newest decision; REFUSED only if there is no other. The refusal
     * of a waiting entry is that of the latest attempt to leave.
     */
    static final String UPSERT = """
            INSERT INTO waitlist_view (entry_id, guest_id, space_id, use_date, slot, head_count, max_price, auto_pay,
              request_digest, joined_seq, joined_at, starts_at, refusal, end_reason, order_id, status, seq)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              guest_id = COALESCE(guest_id, VALUES(guest_id)),
              slot = COALESCE(slot, VALUES(slot)),
              head_count = COALESCE(head_count, VALUES(head_count)),
              max_price = COALESCE(max_price, VALUES(max_price)),
              auto_pay = COALESCE(auto_pay, VALUES(auto_pay)),
              request_digest = COALESCE(request_digest, VALUES(request_digest)),
              joined_seq = COALESCE(joined_seq, VALUES(joined_seq)),
              joined_at = COALESCE(joined_at, VALUES(joined_at)),
              starts_at = COALESCE(starts_at, VALUES(starts_at)),
              end_reason = COALESCE(end_reason, VALUES(end_reason)),
              order_id = COALESCE(order_id, VALUES(order_id)),
              refusal = CASE
                  WHEN VALUES(status) <> 'REFUSED' THEN
                      IF(status = 'REFUSED' OR VALUES(seq) > seq, NULL, refusal)
                  WHEN status = 'WAITING' AND VALUES(seq) > seq THEN VALUES(refusal)
                  ELSE refusal END,
              status = IF(VALUES(status) <> 'REFUSED' AND (status = 'REFUSED' OR VALUES(seq) > seq),
                  VALUES(status), status),
              seq = GREATEST(seq, VALUES(seq))""";

    static WaitlistEntryUpdate of(WaitlistEvent event) {
        return switch (event) {
            case WaitlistJoined joined ->
                new WaitlistEntryUpdate(event, WaitlistEntryStatus.WAITING, joined.guestId(), joined, null, null);
            case WaitlistOffered offered ->
                new WaitlistEntryUpdate(
                        event, WaitlistEntryStatus.OFFERED, offered.guestId(), null, offered.orderId(), null);
            case WaitlistLeft left ->
                new WaitlistEntryUpdate(event, WaitlistEntryStatus.LEFT, left.guestId(), null, null, null);
            case WaitlistEnded ended ->
                new WaitlistEntryUpdate(event, WaitlistEntryStatus.EXPIRED, ended.guestId(), null, null, null);
            case WaitlistRefused no ->
                new WaitlistEntryUpdate(event, WaitlistEntryStatus.REFUSED, no.guestId(), null, null, no.refusal());
        };
    }

    /** The values in the order of the statement. */
    @Nullable
    Object[] row(@Nullable String refusalText) {
        return new @Nullable Object[] {
            SqlValues.bytes(event.entryId()),
            guestId,
            event.spaceId(),
            event.useDate(),
            joined == null ? null : joined.slot().name(),
            joined == null ? null : joined.headCount(),
            joined == null ? null : joined.maxPrice(),
            joined == null ? null : joined.autoPay(),
            joined == null ? null : joined.requestDigest(),
            joined == null ? null : joined.decision().seq(),
            joined == null ? null : SqlValues.utc(joined.decision().at()),
            joined == null ? null : SqlValues.utc(joined.slot().startsAt(joined.useDate())),
            refusalText,
            event instanceof WaitlistEnded ended
                    ? WaitlistEntryEndReason.of(ended.reason()).name()
                    : null,
            orderId == null ? null : SqlValues.bytes(orderId),
            status.name(),
            event.decision().seq()
        };
    }
}
