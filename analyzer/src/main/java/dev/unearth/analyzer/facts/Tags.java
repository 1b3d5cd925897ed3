package dev.unearth.analyzer.facts;

/** The bytes that tell the kinds of things apart; a change of them is a change of {@link FactsCodec#VERSION}. */
final class Tags {

    static final int JAVA = 0;
    static final int XML = 1;
    static final int PAGE = 2;
    static final int SQL = 3;
    static final int PROPERTIES = 4;
    static final int CLASS = 5;

    static final int PRIMITIVE = 0;
    static final int NAMED = 1;
    static final int ARRAY = 2;
    static final int WILDCARD = 3;
    static final int UNION = 4;
    static final int INTERSECTION = 5;
    static final int VAR = 6;

    static final int TYPE_PATTERN = 0;
    static final int RECORD_PATTERN = 1;
    static final int MATCH_ALL = 2;

    static final int TYPE = 0;
    static final int FIELD = 1;
    static final int METHOD = 2;
    static final int INITIALIZER = 3;

    static final int LITERAL = 0;
    static final int NAME = 1;
    static final int FIELD_ACCESS = 2;
    static final int THIS_REF = 3;
    static final int SUPER_REF = 4;
    static final int CALL = 5;
    static final int CONSTRUCTOR_CALL = 6;
    static final int NEW_OBJECT = 7;
    static final int NEW_ARRAY = 8;
    static final int ARRAY_INIT = 9;
    static final int ARRAY_ACCESS = 10;
    static final int UNARY = 11;
    static final int BINARY = 12;
    static final int ASSIGN = 13;
    static final int CONDITIONAL = 14;
    static final int CAST = 15;
    static final int INSTANCE_OF = 16;
    static final int CLASS_LITERAL = 17;
    static final int PARENS = 18;
    static final int LAMBDA = 19;
    static final int METHOD_REF = 20;
    static final int TYPE_NAME = 21;
    static final int SWITCH_EXPR = 22;
    static final int ANNOTATION = 23;
    static final int BROKEN = 24;

    static final int BLOCK_STMT = 0;
    static final int LOCAL_VARIABLES_STMT = 1;
    static final int LOCAL_TYPE_STMT = 2;
    static final int EXPRESSION_STMT = 3;
    static final int IF_THEN_STMT = 4;
    static final int WHILE_LOOP_STMT = 5;
    static final int DO_WHILE_STMT = 6;
    static final int FOR_LOOP_STMT = 7;
    static final int FOR_EACH_STMT = 8;
    static final int SWITCH_OVER_STMT = 9;
    static final int RETURN_VALUE_STMT = 10;
    static final int THROW_EXCEPTION_STMT = 11;
    static final int BREAK_OUT_STMT = 12;
    static final int CONTINUE_LOOP_STMT = 13;
    static final int YIELD_VALUE_STMT = 14;
    static final int LABELED_STMT = 15;
    static final int TRY_CATCH_STMT = 16;
    static final int SYNCHRONIZED_ON_STMT = 17;
    static final int ASSERT_THAT_STMT = 18;
    static final int EMPTY_STMT = 19;
    static final int BROKEN_STMT = 20;

    private Tags() {}
}
