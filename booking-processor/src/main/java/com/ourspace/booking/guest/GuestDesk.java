package com.ourspace.booking.guest;

import com.ourspace.booking.wallet.WalletBatch;
import com.ourspace.booking.wallet.Wallets;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import java.time.Clock;
import java.util.List;
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

    /** Adds a guest with a wallet, unless there is one. */
    @Transactional
    public void ensureExists(long userId, Envelope cause) {
        wallets.write(open(userId, cause));
    }

    /** Grants points once, however often the command is read. */
    @Transactional
    public void grant(GrantPoints command, Envelope cause) {
        WalletBatch batch = open(command.userId(), cause);
        if (!wallets.hasGrant(cause.id())) {
            batch.grant(command, clock.instant(), cause);
        }
        wallets.write(batch);
    }

    private WalletBatch open(long userId, Envelope cause) {
        Guests.Locked locked = guests.lock(List.of(userId));
        return wallets.open(List.of(userId), locked.wallets(), cause);
    }
}
