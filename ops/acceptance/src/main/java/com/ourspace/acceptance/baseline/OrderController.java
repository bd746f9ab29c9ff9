package com.ourspace.acceptance.baseline;

import com.ourspace.acceptance.baseline.Reservation.Request;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for orders. The response to a request is its decision. */
@RestController
final class OrderController {

    private static final Set<String> OFFERED = Set.of("DAY", "NIGHT");
    /** As many as {@code baseline-schema.sql} adds. */
    private static final int SPACES = 512;

    private static final int MAX_HEAD_COUNT = 10;

    private final OrderTable orders;

    OrderController(OrderTable orders) {
        this.orders = orders;
    }

    @PostMapping("/v1/spaces/{spaceId}/orders")
    ResponseEntity<Reservation> request(
            @RequestAttribute(TokenFilter.USER) long userId,
            @PathVariable("spaceId") long spaceId,
            @RequestBody Request request) {
        if (spaceId < 1 || spaceId > SPACES) {
            return ResponseEntity.notFound().build();
        }
        if (!OFFERED.contains(request.slot()) || request.headCount() < 1 || request.headCount() > MAX_HEAD_COUNT) {
            return ResponseEntity.unprocessableContent().build();
        }
        return ResponseEntity.ok(orders.decide(userId, spaceId, request));
    }

    @GetMapping("/v1/orders/{id}")
    ResponseEntity<Reservation> order(@RequestAttribute(TokenFilter.USER) long userId, @PathVariable("id") long id) {
        return ResponseEntity.of(orders.find(id, userId));
    }
}
