package com.ourspace.contracts.architecture.bad;

import tools.jackson.databind.JsonNode;

/** Bad: forces a library on every reader of the message. */
public record FrameworkUser(JsonNode tree) {}
