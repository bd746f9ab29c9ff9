package com.ourspace.booking.guest;

import com.ourspace.booking.wallet.Grant;
import com.ourspace.booking.wallet.WalletBatch;
import com.ourspace.booking.wallet.Wallets;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import com.ourspace.contracts.account.GrantReason;
import com.ourspace.contracts.account.PointsKind;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Welcomes guests, and gives them what operators grant. */
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

    /** Makes this guest known, with a wallet; nothing happens to one who is known. */
    @Transactional
    public void ensureExists(long userId, Envelope cause) {
        wallets.write(open(userId, cause));
    }

    /** Gives points once, however often the command comes. */
    @Transactional
    public void grant(GrantPoints command, Envelope cause) {
        Grant grant = new Grant(cause.id(), command.reason(), command.by());
        WalletBatch book = open(command.userId(), cause);
        if (!wallets.hasGrant(grant)) {
            book.grant(command.userId(), kind(command.reason()), command.amount(), grant, clock.instant(), cause);
        }
        wallets.write(book);
    }

    private WalletBatch open(long userId, Envelope cause) {
        Guests.Locked locked = guests.lock(List.of(userId));
        return wallets.open(List.of(userId), locked.wallets(), cause);
    }

    private static PointsKind kind(GrantReason reason) {
        return switch (reason) {
            case GOODWILL, PROMOTION -> PointsKind.GRANT;
            case CORRECTION -> PointsKind.ADJUST;
        };
    }
}
