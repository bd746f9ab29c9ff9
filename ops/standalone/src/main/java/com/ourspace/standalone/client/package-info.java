/** The platform as its users see it: a small typed client of the public REST API, and nothing behind it. */
@NullMarked
package com.ourspace.standalone.client;

import org.jspecify.annotations.NullMarked;
