/** Blocks: hosts take slots off the market and put them back. */
@NullMarked
package com.ourspace.api.block;

import org.jspecify.annotations.NullMarked;
