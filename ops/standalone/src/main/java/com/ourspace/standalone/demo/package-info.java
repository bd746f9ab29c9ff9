/** What fills an empty platform with life: made-up spaces, and a demonstration of the promise. */
@NullMarked
package com.ourspace.standalone.demo;

import org.jspecify.annotations.NullMarked;
