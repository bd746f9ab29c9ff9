/** Whether this process does its job: what readiness looks at, each part by itself. */
@NullMarked
package com.ourspace.api.health;

import org.jspecify.annotations.NullMarked;
