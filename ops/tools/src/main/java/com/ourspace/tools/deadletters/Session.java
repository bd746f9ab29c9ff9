package com.ourspace.tools.deadletters;

import com.ourspace.tools.LogReader;
import com.ourspace.tools.Position;
import java.time.InstantSource;
import java.util.Map;

/** What a command works with: the log, its dead letters, and what was done with them. */
final class Session implements AutoCloseable {

    private final LogReader reader;
    private final LogWriter writer;
    private final Letters letters;
    private final ActionLog actions;
    private final Redriver redriver;

    /** @param kafka the settings of a Kafka client */
    Session(Map<String, Object> kafka, InstantSource clock) {
        this.reader = new LogReader(kafka);
        this.writer = new LogWriter(kafka);
        this.letters = new Letters(reader);
        this.actions = new ActionLog(reader, writer);
        this.redriver = new Redriver(reader, writer, actions, clock);
    }

    Letters letters() {
        return letters;
    }

    ActionLog actions() {
        return actions;
    }

    Redriver redriver() {
        return redriver;
    }

    /** @throws IllegalArgumentException if there is no dead letter at this position */
    DeadLetter require(String position) {
        return letters.require(Position.parse(position));
    }

    @Override
    public void close() {
        writer.close();
        reader.close();
    }
}
