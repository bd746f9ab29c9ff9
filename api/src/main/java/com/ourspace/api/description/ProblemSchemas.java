package com.ourspace.api.description;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemDescriptions;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderStatus;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Describes problems, and the refusals that are members of orders, blocks, waitlist entries and changes of spaces. A
 * refusal is a choice by its code, so that a client knows from the code which members come with it.
 */
@Component
@Order(0)
class ProblemSchemas implements GlobalOpenApiCustomizer {

    private static final String CODE = "code";
    private static final String STATUS = "status";
    private static final String AT = "at";
    private static final String EXAMPLE_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents();
        RecordSchemas records = new RecordSchemas(components);
        components.addSchemas(ProblemDescriptions.SCHEMA, problem(records));
        usedCodes(document).forEach(code -> components.addExamples(code, example(ProblemCode.valueOf(code))));
        for (RefusalFamily family : RefusalFamily.values()) {
            switch (family) {
                case PAYMENT -> components.addSchemas("Payment", payment(family, components, records));
                case CANCELLATION -> components.addSchemas("Cancellation", cancellation(family, components, records));
                case REJECTION, BLOCK, WAITLIST, SPACE_CHANGE ->
                    components.addSchemas(family.schema(), refusal(family, components, records));
            }
        }
    }

    /** The codes that at least one endpoint can answer with. */
    private static Set<String> usedCodes(OpenAPI document) {
        return document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .filter(content -> content.getExamples() != null)
                .flatMap(content -> content.getExamples().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Schema<?> problem(RecordSchemas records) {
        Schema<?> problem = described(
                object(),
                "An RFC 9457 problem. The code determines the members after the first six, as described with each"
                        + " of them.");
        problem.addProperty("type", described(text(), "The page that explains the code"));
        problem.addProperty("title", described(text(), "The code in words"));
        problem.addProperty(
                STATUS, described(new JsonSchema().types(Set.of("integer")).format("int32"), "The HTTP status"));
        problem.addProperty("detail", described(text(), "What is wrong in this case"));
        problem.addProperty(CODE, records.reference(ProblemCode.class));
        problem.addProperty("traceId", described(text(), "To be quoted to the operators"));
        problem.setRequired(List.copyOf(problem.getProperties().keySet()));
        Map<String, List<String>> codes = new TreeMap<>();
        Map<String, Schema<?>> members = new TreeMap<>();
        for (ProblemCode code : ProblemCode.values()) {
            RecordMembers.properties(records.members(code)).forEach((name, schema) -> {
                codes.computeIfAbsent(name, _ -> new ArrayList<>()).add(code.name());
                members.put(name, schema);
            });
        }
        members.keySet().removeAll(problem.getRequired());
        members.forEach((name, schema) -> problem.addProperty(
                name, described(schema, "With " + String.join(", ", codes.getOrDefault(name, List.of())))));
        return problem;
    }

    private static Schema<?> refusal(RefusalFamily family, Components components, RecordSchemas records) {
        Schema<?> choice = new JsonSchema();
        Discriminator byCode = new Discriminator().propertyName(CODE);
        for (ProblemCode code : family.codes()) {
            String name = camelCase(code) + "Refusal";
            components.getSchemas().computeIfAbsent(name, _ -> variant(object(), code, records));
            choice.addOneOfItem(SchemaNames.reference(name));
            byCode.mapping(code.name(), SchemaNames.path(name));
        }
        return described(choice.discriminator(byCode), "Why it was refused, in the shape of a problem");
    }

    private static Schema<?> payment(RefusalFamily family, Components components, RecordSchemas records) {
        Schema<?> paid = object();
        paid.addProperty(STATUS, always("PAID"));
        paid.addProperty("amount", described(won(), "Whole KRW"));
        paid.addProperty(AT, instant());
        paid.setRequired(List.of(STATUS, "amount", AT));
        components.addSchemas("PaidPayment", paid);
        Schema<?> choice = new JsonSchema().addOneOfItem(SchemaNames.reference("PaidPayment"));
        for (ProblemCode code : family.codes()) {
            Schema<?> failed = object();
            failed.addProperty(STATUS, always("FAILED"));
            failed.addProperty("amount", described(won(), "The amount to be paid, whole KRW"));
            failed.addProperty(AT, instant());
            failed.setRequired(List.of(STATUS, AT));
            String name = camelCase(code) + "Payment";
            components.addSchemas(name, variant(failed, code, records));
            choice.addOneOfItem(SchemaNames.reference(name));
        }
        return described(choice, "The payment, or the latest one that failed with its reason");
    }

    private static Schema<?> cancellation(RefusalFamily family, Components components, RecordSchemas records) {
        Schema<?> done = object();
        done.addProperty(STATUS, always("DONE"));
        done.addProperty("by", records.reference(Canceller.class));
        done.addProperty("was", described(records.reference(OrderStatus.class), "Status of the order before"));
        done.addProperty(AT, instant());
        done.setRequired(List.of(STATUS, "by", "was", AT));
        components.addSchemas("DoneCancellation", done);
        Schema<?> choice = new JsonSchema().addOneOfItem(SchemaNames.reference("DoneCancellation"));
        for (ProblemCode code : family.codes()) {
            Schema<?> refused = object();
            refused.addProperty(STATUS, always("REFUSED"));
            refused.addProperty(AT, instant());
            refused.setRequired(List.of(STATUS, AT));
            String name = camelCase(code) + "Cancellation";
            components.addSchemas(name, variant(refused, code, records));
            choice.addOneOfItem(SchemaNames.reference(name));
        }
        return described(choice, "The cancellation, or the latest one that was refused with its reason");
    }

    /** Adds the members of a refusal with this code to an object. */
    private static Schema<?> variant(Schema<?> object, ProblemCode code, RecordSchemas records) {
        object.addProperty("type", text());
        object.addProperty("title", text());
        object.addProperty("detail", text());
        object.addProperty(CODE, always(code.name()));
        List<String> required = new ArrayList<>(List.of("type", "title", "detail", CODE));
        if (object.getRequired() != null) {
            required.addAll(object.getRequired());
        }
        Schema<?> members = records.members(code);
        RecordMembers.properties(members).forEach(object::addProperty);
        if (members.getRequired() != null) {
            required.addAll(members.getRequired());
        }
        object.setRequired(required);
        return object;
    }

    private static Example example(ProblemCode code) {
        return new Example()
                .summary(code.title())
                .value(Problem.of(code, code.title() + ".").asBody(EXAMPLE_TRACE));
    }

    /** Turns SLOT_HELD into SlotHeld. */
    private static String camelCase(ProblemCode code) {
        return Arrays.stream(code.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static Schema<?> object() {
        return new JsonSchema().types(Set.of("object"));
    }

    private static Schema<?> text() {
        return new JsonSchema().types(Set.of("string"));
    }

    private static Schema<?> instant() {
        return text().format("date-time");
    }

    private static Schema<?> won() {
        return new JsonSchema().types(Set.of("integer")).format("int64");
    }

    private static Schema<?> always(String value) {
        return text()._const(value);
    }

    private static Schema<?> described(Schema<?> schema, String description) {
        return schema.description(description);
    }
}
