package com.ourspace.contracts;

/** Anything that travels on a topic: a record whose components are its JSON members. */
public interface Message {

    /** The record key this message must travel under; it decides the partition, and so the order. */
    String key();

    /** What the message is about, as the CloudEvents {@code subject}: an order, a space, an image or a user. */
    String subject();
}
