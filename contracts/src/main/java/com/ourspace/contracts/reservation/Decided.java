package com.ourspace.contracts.reservation;

import java.time.Instant;

/**
 * Which decision an event belongs to, and where in the log the command stood that led to it.
 *
 * @param seq the decision's number on its space-date, from 1, without gaps
 * @param partition the partition of the command
 * @param offset the offset of the command: of two requests for one slot, the lower offset was first
 * @param at decision time: the broker's timestamp of the command, never earlier than the decision before it
 */
public record Decided(long seq, int partition, long offset, Instant at) {}
