/** A guest's points as the ledger's events tell them, and operators' grants. */
@NullMarked
package com.ourspace.api.wallet;

import org.jspecify.annotations.NullMarked;
