package com.ourspace.booking.relay;

import com.ourspace.messaging.KafkaClients;
import java.util.UUID;

/**
 * Puts a relay together.
 *
 * @param publisher where rows go
 * @param published what happens to rows that have arrived
 */
record RelayFactory(
        RelaySettings settings,
        KafkaClients kafka,
        OutboxLocation address,
        RelayDatabase database,
        RowPublisher publisher,
        OutboxChangeConsumer.PublishedRows published,
        RelayProgress progress) {

    Relay relay() {
        // Unique, since one process may hold several: threads, clients and metrics are named by it.
        String name = "ourspace-relay-" + UUID.randomUUID().toString().substring(0, 8);
        return new Relay(
                holder -> new RelayLease(kafka, name, settings.sessionTimeout(), holder), lease -> term(name, lease));
    }

    private RelayTerm term(String name, RelayLease lease) {
        RelayEngineFactory engines = new RelayEngineFactory(address, settings, kafka);
        return new RelayTerm(
                name,
                () -> engines.create(
                        database.product(), new OutboxChangeConsumer(lease, publisher, published, progress)),
                new RelayPositions(kafka, name),
                new StallDetector(database::backlog, progress),
                progress);
    }
}
