package com.ourspace.api.classic;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Translates the query of the classic list into the parameters of the list of spaces. An empty value means that the
 * parameter is absent, for the client sends one for a date that is not chosen yet; so does a {@code count} of 0.
 * Parameters that the contract does not have are ignored.
 */
final class ClassicSpaceQuery {

    private static final Map<String, String> SORTS = Map.of("best", "likes", "desc", "price_desc", "aesc", "price_asc");

    private final MultiValueMap<String, String> sent;
    private final MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();

    private ClassicSpaceQuery(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /**
     * The parameters of the list of spaces.
     *
     * @throws com.ourspace.api.web.ProblemException INVALID_PARAMETER for a number, an order or a repetition that the
     *     contract does not have
     */
    static MultiValueMap<String, String> translated(MultiValueMap<String, String> sent, ClassicMetadata metadata) {
        ClassicSpaceQuery query = new ClassicSpaceQuery(sent);
        query.each("category", number -> metadata.categories().code("category", number));
        query.each("district", number -> metadata.districts().code("district", number));
        query.each("facility", number -> metadata.facilities().code("facility", number));
        query.one("date", "date", date -> SentNumbers.date("date", date).toString());
        query.one("order", "sort", ClassicSpaceQuery::sort);
        query.one("count", "count", count -> Integer.toString(SentNumbers.small("count", count)));
        if ("0".equals(query.parameters.getFirst("count"))) {
            query.parameters.remove("count");
        }
        return query.parameters;
    }

    private void each(String name, UnaryOperator<String> translation) {
        values(name).forEach(value -> parameters.add(name, translation.apply(value)));
    }

    private void one(String name, String parameter, UnaryOperator<String> translation) {
        List<String> values = values(name);
        if (values.size() > 1) {
            throw SentNumbers.invalid(name);
        }
        values.forEach(value -> parameters.add(parameter, translation.apply(value)));
    }

    private List<String> values(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String sort(String order) {
        String sort = SORTS.get(order);
        if (sort == null) {
            throw SentNumbers.invalid("order");
        }
        return sort;
    }
}
