/** What a guest is told who has lost a slot: who was first, and what is free instead. */
@NullMarked
package com.ourspace.api.alternative;

import org.jspecify.annotations.NullMarked;
