package dev.communique.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.communique.fact.PartialDate;
import dev.communique.store.BadUserInput;
import dev.communique.store.Where;

/**
 * The filters of the API as parameters of an address: {@code type=SUMMIT&type=VISIT&from=2020}. A list is a parameter that stands several
 * times; an actor is named by its id or its slug.
 */
public final class FilterParameters {

    private static final String AFTER = "after";

    /** Parameters that name actors. */
    private static final Set<String> ACTORS = Set.of("with", "actors", "speakers", "onBehalfOf", "mentions");

    /** What the singular of a parameter stands for. */
    private static final Map<String, String> SINGULARS = Map.of("speaker", "speakers");

    private FilterParameters() {
    }

    /** Which actors. */
    public static Where actors(Map<String, List<String>> parameters) {
        return ActorFilter.where(filter(ActorFilter.class, parameters));
    }

    /** Which agreements. */
    public static Where agreements(Map<String, List<String>> parameters) {
        return AgreementFilter.where(filter(AgreementFilter.class, parameters));
    }

    /** Which articles. */
    public static Where articles(Map<String, List<String>> parameters) {
        return ArticleFilter.where(filter(ArticleFilter.class, parameters));
    }

    /** Which events. */
    public static Where events(Map<String, List<String>> parameters) {
        return EventFilter.where(filter(EventFilter.class, parameters));
    }

    /** Which statements. */
    public static Where statements(Map<String, List<String>> parameters) {
        return StatementFilter.where(filter(StatementFilter.class, parameters));
    }

    /** Which agreements, checked, as a variable of a document has it. */
    public static Map<String, Object> agreementsAsVariable(Map<String, List<String>> parameters) {
        agreements(parameters);
        return variable(AgreementFilter.class, parameters);
    }

    /** Which articles, checked, as a variable of a document has it. */
    public static Map<String, Object> articlesAsVariable(Map<String, List<String>> parameters) {
        articles(parameters);
        return variable(ArticleFilter.class, parameters);
    }

    /** Which events, checked, as a variable of a document has it. */
    public static Map<String, Object> eventsAsVariable(Map<String, List<String>> parameters) {
        events(parameters);
        return variable(EventFilter.class, parameters);
    }

    /** Which statements, checked, as a variable of a document has it. */
    public static Map<String, Object> statementsAsVariable(Map<String, List<String>> parameters) {
        statements(parameters);
        return variable(StatementFilter.class, parameters);
    }

    private static Map<String, Object> variable(Class<? extends Record> type, Map<String, List<String>> parameters) {
        Map<String, Object> variable = new TreeMap<>();
        values(type, parameters).forEach((name, value) -> {
            if (value != null) {
                variable.put(name, value instanceof List<?> list ? list.stream().map(FilterParameters::json).toList() : json(value));
            }
        });
        return variable;
    }

    private static Object json(Object value) {
        return value instanceof Number ? value : value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** Of what nobody filters. */
    public static Where none(Map<String, List<String>> parameters) {
        requireKnown(parameters, List.of());
        return Where.all();
    }

    /** The ids of the actors that parameters name. */
    public static List<String> namedActors(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream().filter(each -> ACTORS.contains(SINGULARS.getOrDefault(each.getKey(), each.getKey())))
                .flatMap(each -> each.getValue().stream()).map(FilterParameters::actor).toList();
    }

    /** Takes the place after which a list is to start, {@code after}, out of parameters; null where there is none. */
    public static String takeAfter(Map<String, List<String>> parameters) {
        List<String> after = parameters.remove(AFTER);
        if (after != null && after.size() > 1) {
            throw new BadUserInput("'" + AFTER + "' is given twice");
        }
        return after == null ? null : after.get(0);
    }

    private static <R extends Record> R filter(Class<R> type, Map<String, List<String>> parameters) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values(type, parameters).values().toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values of a filter's components by their names, in their order; null for those that are not given. */
    private static Map<String, Object> values(Class<? extends Record> type, Map<String, List<String>> given) {
        List<String> names = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        given.forEach((name, values) -> parameters.computeIfAbsent(
                names.contains(SINGULARS.get(name)) ? SINGULARS.get(name) : name, key -> new ArrayList<>()).addAll(values));
        requireKnown(parameters, names);
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.put(component.getName(), value(component, parameters.get(component.getName())));
        }
        return values;
    }

    private static void requireKnown(Map<String, List<String>> parameters, List<String> known) {
        parameters.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new BadUserInput("there is no parameter '" + name + "': expected any of " + new TreeSet<>(known));
        });
    }

    private static Object value(RecordComponent component, List<String> given) {
        if (given == null) {
            return null;
        }
        if (component.getGenericType() instanceof ParameterizedType list) {
            List<Object> values = new ArrayList<>();
            given.forEach(text -> values.add(single(component.getName(), text, list.getActualTypeArguments()[0])));
            return values;
        }
        if (given.size() > 1) {
            throw new BadUserInput("'" + component.getName() + "' is given twice");
        }
        return single(component.getName(), given.get(0), component.getType());
    }

    private static Object single(String name, String text, Type type) {
        try {
            if (type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == Double.class) {
                return Double.valueOf(text);
            }
            if (type == PartialDate.class) {
                return new PartialDate(text);
            }
            if (type instanceof Class<?> kinds && kinds.isEnum()) {
                return constant(name, text, kinds);
            }
        } catch (NumberFormatException e) {
            throw new BadUserInput("'" + name + "' is '" + text + "': expected a number");
        } catch (IllegalArgumentException e) {
            throw new BadUserInput("'" + name + "': " + e.getMessage());
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadUserInput("'" + name + "' has the character U+0000, which no text here has");
        }
        return ACTORS.contains(name) ? actor(text) : text;
    }

    private static String actor(String idOrSlug) {
        return idOrSlug.indexOf(':') < 0 ? "actor:" + idOrSlug : idOrSlug;
    }

    private static Object constant(String name, String text, Class<?> kinds) {
        return Arrays.stream(kinds.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(text)).findFirst()
                .orElseThrow(() -> new BadUserInput(
                        "'" + name + "' is '" + text + "': expected one of " + Arrays.toString(kinds.getEnumConstants())));
    }
}
