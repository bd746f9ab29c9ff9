/** Commands and events about spaces. */
@NullMarked
package com.ourspace.contracts.space;

import org.jspecify.annotations.NullMarked;
