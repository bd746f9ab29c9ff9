/** Pictures of rooms that do not exist, drawn line by line from a seed. */
@NullMarked
package com.ourspace.standalone.demo.picture;

import org.jspecify.annotations.NullMarked;
