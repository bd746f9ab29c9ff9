/** Whether what the platform promises holds, found out from its tables and topics alone. */
@NullMarked
package com.ourspace.acceptance.invariants;

import org.jspecify.annotations.NullMarked;
