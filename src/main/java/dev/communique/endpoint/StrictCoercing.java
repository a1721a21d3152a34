package dev.communique.endpoint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import dev.communique.fact.PartialDate;
import graphql.Directives;
import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLScalarType;

/**
 * Takes of a scalar exactly the values that the specification of GraphQL lets it have, in documents and in variables alike, and says of
 * another one what was expected and what came.
 *
 * @param expected    what a value must be, in words
 * @param fromJson    makes a value of what JSON has, or null of what is none
 * @param fromLiteral makes a value of what a document has, or null of what is none
 * @param toLiteral   writes a value into a document: the default of an argument
 */
record StrictCoercing(String expected, Function<Object, Object> fromJson, Function<Value<?>, Object> fromLiteral,
        Function<String, Value<?>> toLiteral) implements Coercing<Object, Object> {

    private static final int LONGEST_SHOWN = 80;

    private static final String SPECIFICATION_OF_DATES = "https://www.loc.gov/standards/datetime/";

    /** Whole numbers of 32 bits. JSON does not tell 2 from 2.0; documents do. */
    static final GraphQLScalarType INT = scalar(Scalars.GraphQLInt, new StrictCoercing("a whole number of 32 bits",
            json -> json instanceof Number number ? wholeNumber(number) : null,
            literal -> literal instanceof IntValue number ? wholeNumber(number.getValue()) : null,
            text -> new IntValue(new BigInteger(text))));

    /** Finite numbers of double precision. */
    static final GraphQLScalarType FLOAT = scalar(Scalars.GraphQLFloat, new StrictCoercing("a number",
            json -> json instanceof Number number ? finite(number) : null,
            literal -> literal instanceof IntValue whole
                    ? finite(whole.getValue())
                    : literal instanceof FloatValue number ? finite(number.getValue()) : null,
            text -> new FloatValue(new BigDecimal(text))));

    /** Strings, and whole numbers that stand for their digits. */
    static final GraphQLScalarType ID = scalar(Scalars.GraphQLID, new StrictCoercing("an id: a string or a whole number",
            json -> json instanceof String || json instanceof Integer || json instanceof Long || json instanceof BigInteger
                    ? json.toString()
                    : null,
            literal -> literal instanceof StringValue text
                    ? text.getValue()
                    : literal instanceof IntValue number ? number.getValue().toString() : null,
            StringValue::new));

    private static final StrictCoercing DATES = new StrictCoercing("a date as a string: yyyy, yyyy-mm or yyyy-mm-dd",
            json -> json instanceof String text ? date(text) : json instanceof PartialDate ? json : null,
            literal -> literal instanceof StringValue text ? date(text.getValue()) : null,
            StringValue::new);

    /** Dates known to the year, month or day, described as {@code described} is. */
    static GraphQLScalarType dates(GraphQLScalarType described) {
        return described.transform(scalar -> scalar.coercing(DATES).specifiedByUrl(SPECIFICATION_OF_DATES)
                .withAppliedDirective(Directives.SpecifiedByDirective.toAppliedDirective().transform(
                        applied -> applied.argument(GraphQLAppliedDirectiveArgument.newArgument().name("url")
                                .type(Scalars.GraphQLString).valueProgrammatic(SPECIFICATION_OF_DATES).build()))));
    }

    private static GraphQLScalarType scalar(GraphQLScalarType specified, StrictCoercing coercing) {
        return specified.transform(scalar -> scalar.coercing(coercing));
    }

    private static Integer wholeNumber(Number number) {
        if (number instanceof Integer whole) {
            return whole;
        }
        try {
            BigDecimal exact = new BigDecimal(number.toString());
            boolean huge = exact.precision() - exact.scale() > 10; // its digits need not even be written out
            return huge ? null : (Integer) exact.intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static Double finite(Number number) {
        double value = number.doubleValue();
        return Double.isFinite(value) ? value : null;
    }

    /** @throws IllegalArgumentException whose message says what is wrong with the date */
    private static PartialDate date(String text) {
        return new PartialDate(text);
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value instanceof PartialDate ? value.toString() : value;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            Object value = fromJson.apply(input);
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            throw new CoercingParseValueException(e.getMessage());
        }
        throw new CoercingParseValueException("expected " + expected + ", not " + shown(input));
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            Object value = fromLiteral.apply(input);
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            throw new CoercingParseLiteralException(e.getMessage());
        }
        throw new CoercingParseLiteralException("expected " + expected);
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return toLiteral.apply(value.toString());
    }

    private static String shown(Object input) {
        if (input instanceof Map) {
            return "an object";
        }
        if (input instanceof Collection) {
            return "a list";
        }
        String text = input instanceof String ? "\"" + input + "\"" : input.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
