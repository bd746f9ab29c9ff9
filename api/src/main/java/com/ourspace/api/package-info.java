/** The API service: accepts commands, publishes them to the log, keeps read models and answers queries. */
@NullMarked
package com.ourspace.api;

import org.jspecify.annotations.NullMarked;
