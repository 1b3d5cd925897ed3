package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.ClassDecl.Handed;
import dev.unearth.analyzer.facts.ClassDecl.Part;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.LinkedClass;
import dev.unearth.analyzer.source.SourceSpan;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The texts that the code of a class file hands on, as {@link dev.unearth.analyzer.text.TextStudy} has them for a source. */
final class ClassTexts {

    private ClassTexts() {}

    static List<CallText> of(LinkedClass linked) {
        List<CallText> rows = new ArrayList<>();
        for (LinkedClass.Handed each : linked.handed()) {
            Handed call = each.call();
            int line = call.line();
            Place place = new Place(linked.file().path(), line == 0 ? SourceSpan.NONE : SourceSpan.ofLines(line, line));
            List<String> types = types(call.descriptor());
            List<Template> arguments = new ArrayList<>();
            for (int i = 0; i < call.arguments().size(); i++) {
                arguments.add(template(call.arguments().get(i), types.get(i), place));
            }
            String receiver = call.owner().replace('/', '.');
            rows.add(new CallText(each.from(), receiver, call.name(), arguments, types, "", place));
        }
        return rows;
    }

    private static Template template(List<Part> parts, String type, Place place) {
        List<Template.Part> all = new ArrayList<>();
        for (Part part : parts) {
            all.add(
                    switch (part.kind()) {
                        case FIXED -> new Template.Fixed(part.text(), place);
                        case HOLE -> new Template.Hole("...", "?");
                        case PARAMETER ->
                            new Template.Parameter(Integer.parseInt(part.text()), "parameter " + part.text(), type);
                    });
        }
        return new Template(all);
    }

    /** Erased names of the parameters in a descriptor. */
    private static List<String> types(String descriptor) {
        List<String> types = new ArrayList<>();
        int dimensions = 0;
        for (int at = 1; descriptor.charAt(at) != ')'; at++) {
            char kind = descriptor.charAt(at);
            if (kind == '[') {
                dimensions++;
                continue;
            }
            int end = kind == 'L' ? descriptor.indexOf(';', at) : at;
            String name = kind == 'L' ? descriptor.substring(at + 1, end).replace('/', '.') : primitive(kind);
            types.add(name + "[]".repeat(dimensions));
            dimensions = 0;
            at = end;
        }
        return types;
    }

    private static String primitive(char kind) {
        return switch (kind) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'S' -> "short";
            case 'C' -> "char";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            default -> "double";
        };
    }
}
