/** The demo: generated spaces for an empty platform, and a demonstration of the platform's promises. */
@NullMarked
package com.ourspace.standalone.demo;

import org.jspecify.annotations.NullMarked;
