/** Generates {@code docs/messages.md} from the code, its comments and the approved samples. */
@NullMarked
package com.ourspace.contracts.page;

import org.jspecify.annotations.NullMarked;
