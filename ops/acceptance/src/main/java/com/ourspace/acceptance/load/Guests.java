package com.ourspace.acceptance.load;

import com.ourspace.contracts.rules.HoldLimits;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Reply;
import com.ourspace.standalone.client.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Users whom the platform has never seen, signed in before they are needed, and with their wallets: a wallet that is
 * made beside an order would be counted as the order's.
 *
 * <p>In a run in which every order is granted, a guest requests no more slots than a guest may hold at a time
 * ({@link HoldLimits}), so that bookings are measured, not refusals.
 */
final class Guests {

    private static final int SIGN_IN_BATCH_SIZE = 16;
    private static final int HOLDS_EACH = 3;
    /** Wallets of one partition of users are made in the order of their sign-in; so many lie on all partitions. */
    private static final int LAST_SIGNED_IN = 64;

    private static final Duration WALLET_PATIENCE = Duration.ofMinutes(2);
    private static final Duration WALLET_PAUSE = Duration.ofMillis(50);
    private static final int NOT_FOUND = 404;

    private final PlatformClient client;
    private final Queue<Session> turns = new ConcurrentLinkedQueue<>();
    private final List<Session> crowd = new ArrayList<>();
    private int next;

    Guests(PlatformClient client, Random random) {
        this.client = client;
        this.next = 100_000_000 + 10_000 * random.nextInt(80_000);
    }

    /** The guests of granted orders; there are as many as were {@linkplain #prepare prepared}. */
    Supply<Session> forGrants() {
        return Supply.once(turns);
    }

    /** Signs in as many guests as this many granted orders need. */
    void prepare(int orders) {
        int missing = orders - turns.size();
        if (missing > 0) {
            List<Session> more = signIn((missing + HOLDS_EACH - 1) / HOLDS_EACH);
            // The orders of one guest lie far apart, because orders at the same moment would wait for one another.
            for (int turn = 0; turn < HOLDS_EACH; turn++) {
                turns.addAll(more);
            }
        }
    }

    /** This many guests for orders that are mostly rejected; every call returns the same ones. */
    List<Session> crowd(int count) {
        if (crowd.size() < count) {
            crowd.addAll(signIn(count - crowd.size()));
        }
        return List.copyOf(crowd.subList(0, count));
    }

    private List<Session> signIn(int count) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                SIGN_IN_BATCH_SIZE, Thread.ofVirtual().factory())) {
            List<Callable<Session>> signIns = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String token = "demo-" + next++;
                signIns.add(() -> client.signIn(token));
            }
            List<Session> sessions = new ArrayList<>();
            for (Future<Session> signedIn : threads.invokeAll(signIns)) {
                sessions.add(signedIn.get());
            }
            long giveUpAt = System.nanoTime() + WALLET_PATIENCE.toNanos();
            for (Session last : sessions.subList(Math.max(0, count - LAST_SIGNED_IN), count)) {
                awaitWallet(last, giveUpAt);
            }
            return sessions;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while guests signed in", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a guest could not sign in: " + failed.getCause(), failed);
        }
    }

    private void awaitWallet(Session guest, long giveUpAt) throws InterruptedException {
        while (!hasWallet(guest)) {
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("guests who have signed in do not get their wallets");
            }
            Thread.sleep(WALLET_PAUSE);
        }
    }

    /** Whether the guest has points, or the service has none to give. */
    private boolean hasWallet(Session guest) {
        Reply reply = client.sendWithRetry(client.get("/v1/me/points").as(guest));
        return reply.status() == NOT_FOUND
                || reply.expect(200).json().required("balance").asLong() > 0;
    }
}
