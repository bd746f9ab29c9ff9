/** The checks of the platform's invariants, from its tables and topics alone. */
@NullMarked
package com.ourspace.acceptance.invariants;

import org.jspecify.annotations.NullMarked;
