package com.ourspace.booking.guest;

import com.ourspace.booking.wallet.WalletBatch;
import com.ourspace.booking.wallet.Wallets;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds guests with their wallets, and gives them the points that operators grant. */
@Component
class GuestDesk {

    private final Guests guests;
    private final Wallets wallets;
    private final Clock clock;

    GuestDesk(Guests guests, Wallets wallets, Clock clock) {
        this.guests = guests;
        this.wallets = wallets;
        this.clock = clock;
    }

    /**
     * Adds guests with their wallets, unless they are there.
     *
     * @param causes the envelope of the message by which each of them became known, by the guest's id
     */
    @Transactional
    public void ensureExist(Map<Long, Envelope> causes) {
        wallets.write(open(causes));
    }

    /** Grants points once, however often the command is read. */
    @Transactional
    public void grant(GrantPoints command, Envelope cause) {
        WalletBatch batch = open(Map.of(command.userId(), cause));
        if (!wallets.hasGrant(cause.id())) {
            batch.grant(command, clock.instant(), cause);
        }
        wallets.write(batch);
    }

    private WalletBatch open(Map<Long, Envelope> causes) {
        Guests.Locked locked = guests.lock(causes.keySet());
        return wallets.open(causes.keySet(), locked.wallets(), id -> Objects.requireNonNull(causes.get(id)));
    }
}
