package com.ourspace.contracts.architecture.bad;

import tools.jackson.databind.JsonNode;

/** Bad: ties whoever reads a message to a library. */
public record FrameworkUser(JsonNode tree) {}
