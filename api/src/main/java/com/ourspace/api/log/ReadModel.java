package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import com.ourspace.messaging.ReceivedMessage;
import java.util.List;
import java.util.Set;

/**
 * Tables of a feature that are made of the log's messages and can be made of them again, in the present tables or in
 * {@link NextTables}.
 */
public interface ReadModel {

    /** The topics that the tables are made of. */
    Set<Topic> topics();

    /** The names of the tables. Several read models may write to one table. */
    List<String> tables();

    /**
     * Writes messages of one of the topics, in the log's order within each partition and in the current transaction.
     * Messages may come again, so that this must be idempotent.
     */
    void write(List<ReceivedMessage<?>> messages);

    /**
     * Takes over what the API's own data says by now, which the log does not: called for the next tables before they
     * are swapped, and for the present ones after it. It may be called again.
     */
    default void reconcile() {}
}
