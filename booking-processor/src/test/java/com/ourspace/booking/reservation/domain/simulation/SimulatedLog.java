package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.contracts.reservation.ReservationCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The log: partitions whose own order is kept, read side by side in any order. */
final class SimulatedLog {

    private final RandomGenerator random;
    private final List<List<LoggedCommand>> partitions = new ArrayList<>();
    private final int[] positions;

    SimulatedLog(RandomGenerator random) {
        this.random = random;
        int count = 1 + random.nextInt(3);
        for (int partition = 0; partition < count; partition++) {
            partitions.add(new ArrayList<>());
        }
        positions = new int[count];
    }

    void append(UUID commandId, ReservationCommand command, Instant timestamp) {
        int partition = Math.floorMod(command.spaceDate().hashCode(), partitions.size());
        List<LoggedCommand> records = partitions.get(partition);
        LogEntry entry = new LogEntry(commandId, command.spaceDate(), partition, records.size(), timestamp);
        records.add(new LoggedCommand(entry, command));
    }

    boolean hasUnread() {
        for (int partition = 0; partition < positions.length; partition++) {
            if (hasUnread(partition)) {
                return true;
            }
        }
        return false;
    }

    /** Some of what is unread, from any of the partitions. */
    List<LoggedCommand> poll() {
        List<LoggedCommand> batch = new ArrayList<>();
        for (int left = 1 + random.nextInt(8); left > 0 && hasUnread(); left--) {
            int partition = random.nextInt(positions.length);
            while (!hasUnread(partition)) {
                partition = (partition + 1) % positions.length;
            }
            batch.add(partitions.get(partition).get(positions[partition]++));
        }
        return batch;
    }

    /** A consumer died after its commit and before its offset: the last records come again. */
    void deliverAgain() {
        int partition = random.nextInt(positions.length);
        positions[partition] = Math.max(0, positions[partition] - 1 - random.nextInt(4));
    }

    List<List<LoggedCommand>> partitions() {
        return partitions;
    }

    private boolean hasUnread(int partition) {
        return positions[partition] < partitions.get(partition).size();
    }
}
