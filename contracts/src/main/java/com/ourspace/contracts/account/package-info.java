/** Commands and events about users and their points. They contain user ids and no personal data. */
@NullMarked
package com.ourspace.contracts.account;

import org.jspecify.annotations.NullMarked;
