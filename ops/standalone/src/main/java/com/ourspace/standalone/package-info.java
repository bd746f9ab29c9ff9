/** The whole platform on one machine: its components, and the commands that start, monitor and stop them. */
@NullMarked
package com.ourspace.standalone;

import org.jspecify.annotations.NullMarked;
