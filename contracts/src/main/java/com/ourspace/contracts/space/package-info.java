/** Commands and events about what hosts offer. */
@NullMarked
package com.ourspace.contracts.space;

import org.jspecify.annotations.NullMarked;
