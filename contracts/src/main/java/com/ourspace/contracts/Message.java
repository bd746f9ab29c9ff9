package com.ourspace.contracts;

/** A message on a topic: a record whose components are its JSON members. */
public interface Message {

    /** The record key under which this message must be written; it determines the partition, and so the order. */
    String key();

    /** The subject of the message, as the CloudEvents {@code subject}: an order, a space, an image or a user. */
    String subject();
}
