/** The way into the log, and out of it: commands are published and acknowledged, events are read or dead-lettered. */
@NullMarked
package com.ourspace.api.log;

import org.jspecify.annotations.NullMarked;
