package com.ourspace.api.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.contracts.account.PointsKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a guest's ledger.
 *
 * @param seq its number in the ledger
 * @param amount points added, or taken if negative
 * @param orderId the order that was paid or refunded
 */
@Schema(name = "LedgerEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LedgerEntry(
        @JsonIgnore long seq,
        long amount,
        long balanceAfter,
        PointsKind kind,
        @Nullable UUID orderId,
        Instant at) {}
