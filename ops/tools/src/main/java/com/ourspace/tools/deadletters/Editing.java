package com.ourspace.tools.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes the value of a record. */
final class Editing {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Editing() {}

    /**
     * The value with one member set.
     *
     * @param path names of members and numbers of elements from the outside in, with dots between them
     * @param text the new value as JSON; what is no JSON is a text
     */
    static byte[] set(byte[] value, String path, String text) {
        JsonNode root = ContentPrinter.json(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The value is no JSON, so no member can be set: give a whole one by --value FILE."));
        String[] names = path.split("\\.");
        JsonNode parent = root;
        for (int depth = 0; depth < names.length - 1; depth++) {
            parent = child(parent, names[depth]);
        }
        String last = names[names.length - 1];
        switch (parent) {
            case ObjectNode object -> object.set(last, json(text));
            case ArrayNode array
            when last.matches("\\d{1,4}") && Integer.parseInt(last) < array.size() ->
                array.set(Integer.parseInt(last), json(text));
            default -> throw noMember(path);
        }
        return JSON.writeValueAsBytes(root);
    }

    private static JsonNode child(JsonNode parent, String name) {
        JsonNode child =
                parent.isArray() && name.matches("\\d{1,4}") ? parent.get(Integer.parseInt(name)) : parent.get(name);
        if (child == null) {
            throw noMember(name);
        }
        return child;
    }

    private static IllegalArgumentException noMember(String path) {
        return new IllegalArgumentException("The value has no member " + path + ".");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException noJson) {
            return JSON.getNodeFactory().stringNode(text);
        }
    }

    /** The bytes of a file, without the spaces and line ends that an editor adds to JSON. */
    static byte[] read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return ContentPrinter.json(bytes).map(JSON::writeValueAsBytes).orElse(bytes);
    }

    /** Has the operator edit a value. */
    static byte[] interactively(byte[] value, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("dead-letter-", ".json");
        try {
            Files.write(
                    file,
                    ContentPrinter.json(value)
                            .map(json -> json.toPrettyString().getBytes(UTF_8))
                            .orElse(value));
            String editor = environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", "vi"));
            int exit = new ProcessBuilder("sh", "-c", editor + " \"$0\"", file.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(editor + " ended with " + exit + "; nothing is changed.");
            }
            return read(file);
        } finally {
            Files.delete(file);
        }
    }
}
