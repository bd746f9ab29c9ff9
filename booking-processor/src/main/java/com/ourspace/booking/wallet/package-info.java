/** Points: what a user has, and the ledger of how it came to that. */
@NullMarked
package com.ourspace.booking.wallet;

import org.jspecify.annotations.NullMarked;
