/**
 * The rules that a request must pass before it may compete for a slot. The API checks them when a request arrives, and
 * the booking processor checks them again when it decides.
 */
@NullMarked
package com.ourspace.contracts.rules;

import org.jspecify.annotations.NullMarked;
