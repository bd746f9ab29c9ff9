package com.ourspace.api.search;

import java.util.List;

/** What somebody who is typing may mean, the likeliest first. */
record SuggestionList(List<Suggestion> items) {}
