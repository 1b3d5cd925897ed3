package dev.unearth.analyzer.text;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.MemberRef;
import java.util.List;

/**
 * A call or creation that is handed at least one text that is known in part, or one of its caller's own parameters, or that is
 * watched whatever it is handed. A text with several possible values (a variable
 * assigned in branches, a conditional) gives a row for each of them. A static final field that starts with a text of several
 * words gives a row as well, as though {@link #DECLARES} were called on its class: there stands what others use by name. A short
 * text that a method returns gives a row as though {@link #RETURNS} were called with it, followed by what each parameter of the
 * method has to be for that, unknown where it may be anything.
 * A text assigned to a variable whose name is watched gives a row as well, a call of {@link #ASSIGNS} with the name as its cast.
 *
 * @param caller whose code makes the call
 * @param receiverType erased name of the receiver's static type, for a creation that of the new object; as written where its
 *     declaration is missing, {@code ?} when unknown
 * @param method the called name; {@code <init>} for creations
 * @param arguments one template per argument; those of arguments that are no texts are unknown
 * @param argumentTypes erased names of the arguments' static types; of a class literal {@code java.lang.Class<a.b.C>}
 * @param resultCast erased name of the type the result is cast to, or of the variable it is assigned to; empty without one
 * @param place of the call
 */
public record CallText(
        MemberRef caller,
        String receiverType,
        String method,
        List<Template> arguments,
        List<String> argumentTypes,
        String resultCast,
        Place place) {

    /** The method of rows for static final fields. */
    public static final String DECLARES = "=";

    /** The method of rows for texts assigned to watched variables. */
    public static final String ASSIGNS = ":=";

    /** The method of rows for what a method returns. */
    public static final String RETURNS = "return";

    /** The same call made by {@code other}. */
    public CallText from(MemberRef other) {
        return new CallText(other, receiverType, method, arguments, argumentTypes, resultCast, place);
    }

    public CallText {
        arguments = List.copyOf(arguments);
        argumentTypes = List.copyOf(argumentTypes);
    }
}
