/** What the services say to each other: messages, their wire names, their topics, and nothing that runs. */
@NullMarked
package com.ourspace.contracts;

import org.jspecify.annotations.NullMarked;
