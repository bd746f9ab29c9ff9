/** The whole platform on one machine: its parts, how they are started, watched and stopped. */
@NullMarked
package com.ourspace.standalone;

import org.jspecify.annotations.NullMarked;
