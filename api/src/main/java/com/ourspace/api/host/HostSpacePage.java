package com.ourspace.api.host;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a host's spaces.
 *
 * @param nextCursor cursor of the next page; null on the last
 */
@Schema(name = "HostPageHostSpace")
record HostSpacePage(List<HostSpace> items, @Nullable String nextCursor) {}
