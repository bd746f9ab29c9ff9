/** The commands of {@code ./ourspace} for operators of a running platform, and what they share. */
@NullMarked
package com.ourspace.tools;

import org.jspecify.annotations.NullMarked;
