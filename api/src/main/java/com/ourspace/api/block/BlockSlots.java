package com.ourspace.api.block;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.reservation.BookableSpaces;
import com.ourspace.api.reservation.Stays;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.BlockCommand.BlockSlot;
import com.ourspace.contracts.reservation.BlockCommand.UnblockSlot;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.rules.BlockRules;
import com.ourspace.contracts.rules.BookableSpace;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Blocks and unblocks slots: checks a host's request and publishes it to the log, where it is decided. */
@Component
class BlockSlots {

    private static final Logger LOG = LoggerFactory.getLogger(BlockSlots.class);
    /** Unaccepted requests are deleted after this time; by then every block in the log has been decided. */
    private static final Duration RETENTION = Duration.ofDays(7);

    private final IdempotentRequests requests;
    private final BookableSpaces spaces;
    private final Blocks blocks;
    private final Stays stays;
    private final CommandPublisher log;
    private final Clock clock;

    BlockSlots(
            IdempotentRequests requests,
            BookableSpaces spaces,
            Blocks blocks,
            Stays stays,
            CommandPublisher log,
            Clock clock) {
        this.requests = requests;
        this.spaces = spaces;
        this.blocks = blocks;
        this.stays = stays;
        this.log = log;
        this.clock = clock;
    }

    /** Blocks a slot; returns the id of the block, the same for every attempt under one key. */
    UUID block(KeyedRequest keyed, SignedIn host, long spaceId, BlockRequest request) {
        UUID id = keyed.id();
        requests.runOnce(keyed, isRetry -> {
            if (!isRetry) {
                BookableSpace space = spaces.requireOwn(host.userId(), spaceId);
                requireBlockable(spaceId, space, request);
                requests.claim(keyed, MessageType.BLOCK_SLOT);
            }
            // Also on a retry: the first attempt may have failed after its claim.
            blocks.save(id, host.userId(), spaceId, request, clock.instant());
            log.append(new BlockSlot(id, spaceId, request.useDate(), request.slot(), host.userId()), id);
            blocks.markAccepted(id);
        });
        return id;
    }

    /** Deletes requests that never reached the log and were not retried. */
    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void sweep() {
        try {
            blocks.sweep(clock.instant().minus(RETENTION));
        } catch (RuntimeException away) {
            LOG.warn("Unaccepted blocks could not be deleted: {}", away.toString());
        }
    }

    private void requireBlockable(long spaceId, BookableSpace space, BlockRequest request) {
        Instant now = clock.instant();
        BlockRules.check(space, request.useDate(), now).ifPresent(no -> {
            throw BlockRefusals.of(no).exception();
        });
        List<UUID> orders = stays.live(blocks.ordersOn(spaceId, request.useDate(), request.slot(), now));
        if (!orders.isEmpty()) {
            throw BlockRefusals.of(new BlockRefusal.BlockConflict(orders, List.of()))
                    .exception();
        }
    }

    /**
     * Publishes the command to end a block. A repeated request is the same command until the first one is decided.
     *
     * @param keyed null if the host sent no key
     */
    void unblock(SignedIn host, long spaceId, String id, @Nullable KeyedRequest keyed) {
        BlockView block = require(host, spaceId, id);
        requests.runOnce(keyed, isRetry -> {
            if (!isRetry) {
                requests.claim(keyed, MessageType.UNBLOCK_SLOT);
            }
            log.append(
                    new UnblockSlot(block.id(), spaceId, block.useDate(), host.userId()),
                    keyed == null ? perDecision(block) : keyed.id());
        });
    }

    private UUID perDecision(BlockView block) {
        String name = "unblock\n" + block.id() + "\n" + blocks.latestDecision(block.id());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    BlockView require(SignedIn host, long spaceId, String id) {
        spaces.requireOwn(host.userId(), spaceId);
        return SignedIds.parsed(id)
                .flatMap(blocks::find)
                .filter(block -> block.spaceId() == spaceId)
                .orElseThrow(
                        () -> BlockRefusals.of(new BlockRefusal.NotBlocked()).exception());
    }

    List<BlockView> between(SignedIn host, long spaceId, LocalDate from, LocalDate to) {
        spaces.requireOwn(host.userId(), spaceId);
        return blocks.between(spaceId, from, to);
    }
}
