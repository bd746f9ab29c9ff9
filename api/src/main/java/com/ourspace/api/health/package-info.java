/** Readiness: one health check for each part this process depends on. */
@NullMarked
package com.ourspace.api.health;

import org.jspecify.annotations.NullMarked;
