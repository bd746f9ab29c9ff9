package com.ourspace.contracts.architecture.bad;

import com.ourspace.contracts.Message;

/** Bad: a family of messages that anybody can join unseen, so that no switch over it is whole. */
public interface OpenFamily extends Message {}
