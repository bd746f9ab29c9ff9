/**
 * The rules a request must pass before it may compete for a slot: checked at the door and again where it is decided.
 */
@NullMarked
package com.ourspace.contracts.rules;

import org.jspecify.annotations.NullMarked;
