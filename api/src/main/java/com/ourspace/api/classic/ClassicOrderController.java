package com.ourspace.api.classic;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.catalog.SpaceDetail;
import com.ourspace.api.catalog.SpaceOutline;
import com.ourspace.api.catalog.SpaceViews;
import com.ourspace.api.reservation.BookWithPoints;
import com.ourspace.api.reservation.BookWithPoints.Booking;
import com.ourspace.api.reservation.CompletedOrder;
import com.ourspace.api.reservation.CompletedOrders;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Booking a slot by the classic contract, in one request, and the guest's bookings. */
@Hidden
@RestController
@RequestMapping(ClassicProblems.PREFIX + "/orders")
class ClassicOrderController {

    private final BookWithPoints bookWithPoints;
    private final CompletedOrders completedOrders;
    private final SpaceViews spaces;
    private final ClassicMetadata metadata;
    private final Duration maxWait;
    private final int maxItems;

    ClassicOrderController(
            BookWithPoints bookWithPoints,
            CompletedOrders completedOrders,
            SpaceViews spaces,
            ClassicMetadata metadata,
            @Value("${ourspace.classic.max-wait}") Duration maxWait,
            @Value("${ourspace.classic.max-items}") int maxItems) {
        this.bookWithPoints = bookWithPoints;
        this.completedOrders = completedOrders;
        this.spaces = spaces;
        this.metadata = metadata;
        this.maxWait = maxWait;
        this.maxItems = maxItems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, ClassicOrder> book(
            SignedIn guest,
            @RequestParam(name = "space_id", defaultValue = "") String spaceId,
            @RequestBody ObjectNode body) {
        ClassicOrderRequest request = ClassicOrderRequest.of(spaceId, body);
        // Read before anything is booked, so that no booking is answered with the failure of this.
        SpaceDetail space = spaces.detail(request.spaceId(), Optional.of(guest));
        return switch (bookWithPoints.book(guest, request.spaceId(), request.order(), maxWait)) {
            case Booking.Completed booked ->
                Map.of("RESULT", ClassicOrder.of(booked.orderId(), booked.price(), request.order(), space, metadata));
            case Booking.Refused refused ->
                throw new ClassicRefusal(
                        HttpStatus.BAD_REQUEST, refused.reason().code().name());
        };
    }

    @GetMapping("/myorder")
    Map<String, List<MyOrder>> myOrders(SignedIn guest) {
        List<CompletedOrder> orders = completedOrders.of(guest, maxItems);
        Map<Long, SpaceOutline> outlines = spaces.outlines(
                orders.stream().map(CompletedOrder::spaceId).distinct().toList());
        return Map.of(
                "results",
                orders.stream()
                        .flatMap(order -> Optional.ofNullable(outlines.get(order.spaceId())).stream()
                                .map(space -> MyOrder.of(order, space)))
                        .toList());
    }
}
