/** The contract between the services: messages, their wire names and their topics. Nothing here runs by itself. */
@NullMarked
package com.ourspace.contracts;

import org.jspecify.annotations.NullMarked;
