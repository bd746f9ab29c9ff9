package com.ourspace.api.block;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.reservation.BookableSpaces;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ReadModelStatus;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.BlockSlot;
import com.ourspace.contracts.reservation.UnblockSlot;
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

/** Takes hosts' blocks to the log, where they meet the requests of guests. */
@Component
class BlockDesk {

    private static final Logger LOG = LoggerFactory.getLogger(BlockDesk.class);
    /** What is in the log has long been decided by then. */
    private static final Duration KEPT_UNACCEPTED = Duration.ofDays(7);

    private final IdempotentRequests requests;
    private final BookableSpaces spaces;
    private final Blocks blocks;
    private final CommandPublisher log;
    private final ReadModelStatus readModelStatus;
    private final Clock clock;

    BlockDesk(
            IdempotentRequests requests,
            BookableSpaces spaces,
            Blocks blocks,
            CommandPublisher log,
            ReadModelStatus readModelStatus,
            Clock clock) {
        this.requests = requests;
        this.readModelStatus = readModelStatus;
        this.spaces = spaces;
        this.blocks = blocks;
        this.log = log;
        this.clock = clock;
    }

    /** The id of the accepted block: the same for every attempt under one key. */
    UUID block(KeyedRequest request, SignedIn host, long spaceId, BlockRequest wish) {
        UUID id = request.id();
        requests.runOnce(request, again -> {
            if (!again) {
                BookableSpace space = requireOwn(host, spaceId);
                refuseAtOnce(spaceId, space, wish);
                requests.claim(request, MessageType.BLOCK_SLOT);
            }
            // Once, however often: who was interrupted behind the claim notes it now.
            blocks.note(id, host.userId(), spaceId, wish, clock.instant());
            log.append(new BlockSlot(id, spaceId, wish.useDate(), wish.slot(), host.userId()), id);
            blocks.accepted(id);
        });
        return id;
    }

    /** What the log did not take in, and nobody tried again, was never a block. */
    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void sweep() {
        try {
            if (readModelStatus.isComplete()) {
                blocks.sweep(clock.instant().minus(KEPT_UNACCEPTED));
            }
        } catch (RuntimeException away) {
            LOG.warn("Blocks that were not accepted are deleted later: {}", away.toString());
        }
    }

    private void refuseAtOnce(long spaceId, BookableSpace space, BlockRequest wish) {
        Instant now = clock.instant();
        BlockRules.check(space, wish.useDate(), now).ifPresent(no -> {
            throw BlockRefusals.of(no).exception();
        });
        List<UUID> orders = blocks.ordersOn(spaceId, wish.useDate(), wish.slot(), now);
        if (!orders.isEmpty()) {
            throw BlockRefusals.of(new BlockRefusal.BlockConflict(orders, List.of()))
                    .exception();
        }
    }

    /**
     * Asks for the end of a block; twice is once, unless the first was answered meanwhile.
     *
     * @param request null if the host named it by no key
     */
    void unblock(SignedIn host, long spaceId, String id, @Nullable KeyedRequest request) {
        BlockView block = require(host, spaceId, id);
        requests.runOnce(request, again -> {
            if (!again) {
                requests.claim(request, MessageType.UNBLOCK_SLOT);
            }
            log.append(
                    new UnblockSlot(block.id(), spaceId, block.useDate(), host.userId()),
                    request == null ? perDecision(block) : request.id());
        });
    }

    private UUID perDecision(BlockView block) {
        String name = "unblock\n" + block.id() + "\n" + blocks.latestDecision(block.id());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    BlockView require(SignedIn host, long spaceId, String id) {
        requireOwn(host, spaceId);
        return SignedIds.parsed(id)
                .flatMap(blocks::find)
                .filter(block -> block.spaceId() == spaceId)
                .orElseThrow(
                        () -> BlockRefusals.of(new BlockRefusal.NotBlocked()).exception());
    }

    List<BlockView> between(SignedIn host, long spaceId, LocalDate from, LocalDate to) {
        requireOwn(host, spaceId);
        return blocks.between(spaceId, from, to);
    }

    private BookableSpace requireOwn(SignedIn host, long spaceId) {
        BookableSpace space = spaces.find(spaceId)
                .orElseThrow(() -> Problem.of(ProblemCode.SPACE_NOT_FOUND).exception());
        if (space.hostId() != host.userId()) {
            throw BlockRefusals.of(new BlockRefusal.NotSpaceOwner()).exception();
        }
        return space;
    }
}
