/** The wallet: a guest's points, projected from the ledger's events, and operators' grants. */
@NullMarked
package com.ourspace.api.wallet;

import org.jspecify.annotations.NullMarked;
