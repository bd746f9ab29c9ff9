package com.ourspace.architecture.bad;

/** Bad: the suffix of the name says nothing about the class. */
public class OrderService {}
