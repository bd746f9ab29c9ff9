package com.ourspace.contracts.architecture.bad;

import com.ourspace.contracts.Message;

/** Bad: any type can join this family of messages, so that no switch over it is exhaustive. */
public interface OpenFamily extends Message {}
