/** Whether what the platform promises holds, found out from its tables and topics alone. */
@NullMarked
package com.ourspace.acceptance.wholeness;

import org.jspecify.annotations.NullMarked;
