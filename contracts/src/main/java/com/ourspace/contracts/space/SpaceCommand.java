package com.ourspace.contracts.space;

import com.ourspace.contracts.Message;

/** A host's command about a space. */
public sealed interface SpaceCommand extends Message permits CreateSpace, SpaceChange {}
