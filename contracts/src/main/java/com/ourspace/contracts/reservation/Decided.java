package com.ourspace.contracts.reservation;

import java.time.Instant;

/**
 * The decision that an event belongs to, and the position of its command in the log.
 *
 * @param seq number of the decision on its space-date, from 1, without gaps
 * @param partition partition of the command
 * @param offset offset of the command: of two requests for one slot, the one with the lower offset was first
 * @param at decision time: the broker timestamp of the command, never earlier than that of the previous decision
 */
public record Decided(long seq, int partition, long offset, Instant at) {}
