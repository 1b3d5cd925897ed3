package dev.unearth.analyzer.bytecode;

import dev.unearth.analyzer.facts.ClassDecl.Shape;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * Tells the members that the language gives a type (specification 8.8.9, 8.9.3, 8.10.3) from those that somebody wrote: by their
 * form, and by their line, which is that of the header. Where the class file has no lines, those of records count as written.
 */
final class ImpliedMembers {

    private static final int VISIBILITY = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE;

    private final SourceView view;
    private final int recordLine;

    ImpliedMembers(List<MethodBody> bodies, SourceView view) {
        this.view = view;
        this.recordLine = bodies.stream()
                .filter(body -> body.isOfLanguage)
                .mapToInt(MethodBody::firstLine)
                .findFirst()
                .orElse(0);
    }

    boolean contains(MethodBody body) {
        if (body.isOfLanguage) {
            return true;
        } else if (isEnum()) {
            return body.descriptor.equals("()[L" + view.type() + ";") && body.name.equals("values")
                    || body.descriptor.equals("(Ljava/lang/String;)L" + view.type() + ";")
                            && body.name.equals("valueOf")
                    || isDefaultConstructor(body);
        }
        boolean ofHeader = recordLine > 0 && body.firstLine() == recordLine && body.lastLine() == recordLine;
        return ofHeader && (body.isConstructor() || body.shape() == Shape.GETTER) || isDefaultConstructor(body);
    }

    private boolean isEnum() {
        return (view.access() & Opcodes.ACC_ENUM) != 0;
    }

    /** It has no parameters, and can be called from where its type can be named. */
    private boolean isDefaultConstructor(MethodBody body) {
        boolean asVisible = ((body.access ^ view.access()) & VISIBILITY) == 0 || isEnum();
        return body.mayBeDefaultConstructor()
                && asVisible
                && view.descriptor(body).startsWith("()");
    }
}
