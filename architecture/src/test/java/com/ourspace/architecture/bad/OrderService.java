package com.ourspace.architecture.bad;

/** Bad: a name that holds anything. */
public class OrderService {}
