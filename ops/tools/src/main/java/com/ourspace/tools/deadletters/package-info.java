/** Dead letters: listed, shown, repaired, redriven and discarded, each with a record of who did it. */
@NullMarked
package com.ourspace.tools.deadletters;

import org.jspecify.annotations.NullMarked;
