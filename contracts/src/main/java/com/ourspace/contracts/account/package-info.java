/** Events about the people of the platform, by number only. */
@NullMarked
package com.ourspace.contracts.account;

import org.jspecify.annotations.NullMarked;
