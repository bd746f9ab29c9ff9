package com.ourspace.api.decision;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.reservation.OwnOrders;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The story of an order: what was decided about it, when, and at which position in the log. */
@RestController
@RequestMapping("/v1")
class OrderDecisionController {

    private final OwnOrders orders;
    private final Decisions decisions;

    OrderDecisionController(OwnOrders orders, Decisions decisions) {
        this.orders = orders;
        this.decisions = decisions;
    }

    @GetMapping("/orders/{id}/decisions")
    @Tag(name = "Orders")
    @Operation(
            operationId = "listDecisionsOfOrder",
            summary = "What was decided about your order",
            description = "Its request, payments, cancellations and expiry, also refused ones, each with its position"
                    + " in the log, up to 100; as far as the tables have them.")
    @ApiErrors(ProblemCode.ORDER_NOT_FOUND)
    OrderDecisions ofOwn(SignedIn guest, @PathVariable String id) {
        UUID orderId = orders.requireId(guest, id);
        List<DecisionView> items = orders.findSpaceDate(orderId)
                .map(spaceDate -> decisions.about(orderId, spaceDate))
                .orElse(List.of());
        return new OrderDecisions(null, items);
    }

    @GetMapping("/admin/orders/{id}/decisions")
    @Tag(name = "Operators")
    @Operation(
            operationId = "listDecisionsOfOrderForOperator",
            summary = "What was decided about anybody's order",
            description = "With the number of its guest. For operators.")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.ORDER_NOT_FOUND})
    OrderDecisions ofAny(@Parameter(description = "Id of the order") @PathVariable UUID id) {
        OwnOrders.Owned order = orders.requireOwned(id);
        return new OrderDecisions(order.guestId(), decisions.about(id, order.spaceDate()));
    }
}
