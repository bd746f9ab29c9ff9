/** Points: the balance of each user, and the ledger of its entries. */
@NullMarked
package com.ourspace.booking.wallet;

import org.jspecify.annotations.NullMarked;
