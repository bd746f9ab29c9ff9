package com.ourspace.contracts.page;

import com.ourspace.contracts.repository.Repository;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Javadoc comments of this module's main code, as Markdown. */
final class Comments {

    private static final String PARAMETER = "@";

    private final Map<String, String> texts = new HashMap<>();

    /** Reads all comments. The sources are parsed, not compiled. */
    static Comments read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Comments comments = new Comments();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            Collector collector = comments.new Collector(DocTrees.instance(task));
            task.parse().forEach(unit -> collector.scan(unit, null));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return comments;
    }

    /** The comment of a type. */
    String ofType(Class<?> type) {
        return texts.getOrDefault(nameOf(type), "");
    }

    /** The comment of an enum constant or a method. */
    String ofMember(Class<?> type, String member) {
        return texts.getOrDefault(nameOf(type) + "." + member, "");
    }

    /** The comment of a record component, or else that of the method in an interface of the record. */
    String ofComponent(Class<?> type, String component) {
        String own = texts.get(nameOf(type) + PARAMETER + component);
        if (own != null) {
            return own;
        }
        return Stream.of(type.getInterfaces())
                .map(parent -> inherited(parent, component))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String inherited(Class<?> parent, String component) {
        String own = ofMember(parent, component);
        return own.isEmpty() ? ofComponent(parent, component) : own;
    }

    private static String nameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : nameOf(outer) + "." + type.getSimpleName();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.contracts().resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String markdown(List<? extends DocTree> trees) {
        return trees.stream()
                .map(Comments::markdown)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String markdown(DocTree tree) {
        return switch (tree) {
            case LiteralTree code -> "`" + code.getBody().getBody() + "`";
            case LinkTree link -> "`" + name(link) + "`";
            default -> tree.getKind() == DocTree.Kind.START_ELEMENT ? " " : tree.toString();
        };
    }

    private static String name(LinkTree link) {
        return link.getReference()
                .getSignature()
                .replaceFirst("^#", "")
                .replace('#', '.')
                .replace("()", "");
    }

    private final class Collector extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final Deque<String> types = new ArrayDeque<>();

        Collector(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            String simpleName = type.getSimpleName().toString();
            types.addLast(types.isEmpty() ? simpleName : types.getLast() + "." + simpleName);
            note(types.getLast());
            super.visitClass(type, unused);
            types.removeLast();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            note(types.getLast() + "." + method.getName());
            return null;
        }

        @Override
        public Void visitVariable(VariableTree constant, Void unused) {
            note(types.getLast() + "." + constant.getName());
            return null;
        }

        private void note(String name) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null) {
                return;
            }
            texts.put(name, markdown(comment.getFullBody()));
            comment.getBlockTags().stream()
                    .filter(ParamTree.class::isInstance)
                    .map(ParamTree.class::cast)
                    .forEach(param -> texts.put(name + PARAMETER + param.getName(), markdown(param.getDescription())));
        }
    }
}
