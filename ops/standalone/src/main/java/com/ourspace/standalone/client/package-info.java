/** A typed client of the public REST API. It uses nothing else of the platform. */
@NullMarked
package com.ourspace.standalone.client;

import org.jspecify.annotations.NullMarked;
