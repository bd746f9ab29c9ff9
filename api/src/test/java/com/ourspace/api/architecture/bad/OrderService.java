package com.ourspace.api.architecture.bad;

/** Bad: a name that holds anything. */
public class OrderService {}
