/** Commands and events about the people of the platform and their points, by number only. */
@NullMarked
package com.ourspace.contracts.account;

import org.jspecify.annotations.NullMarked;
