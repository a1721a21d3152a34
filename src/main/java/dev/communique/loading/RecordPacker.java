package dev.communique.loading;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.communique.fact.Fact;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Passage;
import dev.communique.fact.Written;

/**
 * Packs records (of records, sealed kinds of records, lists, texts, dates, enumerations and numbers) into few bytes, and makes them again.
 * Equal texts and names are written once, and a passage as its offsets into the text that was written last for a component {@code body}.
 * What other versions of the classes have packed can't be unpacked: whoever keeps it must know which version that was.
 */
final class RecordPacker {

    private static final String BODY = "body";
    private static final int NULL = 0;
    private static final int NEW = 1;
    private static final int FIRST_SEEN = 2;

    /** How many passages are looked for among those before; a power of two. */
    private static final int PASSAGES = 1 << 9;

    /** Records that are the same many times. */
    private static final Set<Class<?>> SHARED = Set.of(Origin.class, Written.class);

    /** The records of each sealed kind; a native binary can't be asked which they are. */
    static final Map<Class<?>, List<Class<?>>> KINDS = Map.of(Fact.class, List.of(Fact.Affiliation.class, Fact.Agreement.class,
            Fact.Event.class, Fact.Statement.class, Fact.Addition.class));

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    /** How a record is taken apart and made again. */
    private record Shape(Constructor<?> constructor, List<Part> parts) {

        static Shape of(Class<?> type) {
            try {
                RecordComponent[] components = type.getRecordComponents();
                Constructor<?> constructor = type
                        .getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(constructor, Arrays.stream(components).map(Part::of).toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Part(String name, Method accessor, Type type) {

        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            return new Part(component.getName(), component.getAccessor(), component.getGenericType());
        }
    }

    private RecordPacker() {
    }

    /** Packs a record. */
    static byte[] pack(Record record) {
        Packer packer = new Packer();
        packer.value(record, record.getClass());
        return packer.bytes.packed();
    }

    /**
     * Makes a record again that was packed.
     *
     * @param texts makes its texts
     */
    static <R extends Record> R unpack(Class<R> type, byte[] packed, SharedTexts texts) {
        return type.cast(new Unpacker(new PackedBytes(packed), texts).value(type));
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
    }

    private static final class Packer {

        private final PackedBytes bytes = new PackedBytes();
        private final Map<Object, Integer> seen = new HashMap<>();
        private String body = "";

        void value(Object value, Type type) {
            Class<?> raw = raw(type);
            if (raw == boolean.class) {
                bytes.number((Boolean) value ? 1 : 0);
            } else if (raw == double.class) {
                bytes.real((Double) value);
            } else if (raw == int.class) {
                bytes.number((Integer) value);
            } else if (value == null) {
                bytes.number(NULL);
            } else if (value instanceof List<?> list) {
                bytes.number(list.size() + 1);
                list.forEach(element -> value(element, ((ParameterizedType) type).getActualTypeArguments()[0]));
            } else if (value instanceof Integer number) {
                bytes.number(number + 1);
            } else if (value instanceof Enum<?> constant) {
                bytes.number(constant.ordinal() + 1);
            } else if (value instanceof Passage passage) {
                passage(passage);
            } else {
                object(value, raw);
            }
        }

        private void passage(Passage passage) {
            boolean ofBody = passage.end() <= body.length() && passage.quote().equals(body.substring(passage.start(), passage.end()));
            bytes.number(ofBody ? NEW : FIRST_SEEN);
            bytes.number(passage.start());
            bytes.number(passage.end() - passage.start());
            if (!ofBody) {
                bytes.text(passage.quote());
            }
        }

        /** A text, date or record. */
        private void object(Object value, Class<?> type) {
            boolean shared = !(value instanceof Record) || SHARED.contains(value.getClass());
            Integer before = shared ? seen.get(value) : null;
            if (before != null) {
                bytes.number(FIRST_SEEN + before);
                return;
            }
            bytes.number(NEW);
            if (value instanceof Record record) {
                record(record, type);
            } else {
                bytes.text(value.toString());
            }
            if (shared) {
                seen.put(value, seen.size());
            }
        }

        private void record(Record record, Class<?> type) {
            if (type != record.getClass()) {
                int kind = KINDS.getOrDefault(type, List.of()).indexOf(record.getClass());
                if (kind < 0) {
                    throw new IllegalStateException(record.getClass() + " is not known as a kind of " + type);
                }
                bytes.number(kind);
            }
            try {
                for (Part part : SHAPES.computeIfAbsent(record.getClass(), Shape::of).parts()) {
                    Object value = part.accessor().invoke(record);
                    value(value, part.type());
                    if (part.name().equals(BODY)) {
                        body = (String) value;
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Unpacker {

        private final PackedBytes bytes;
        private final SharedTexts texts;
        private final List<Object> seen = new ArrayList<>();
        /** Some of those of the body, by their offsets: one sentence proves several facts. */
        private final Passage[] passages = new Passage[PASSAGES];
        private String body = "";

        Unpacker(PackedBytes bytes, SharedTexts texts) {
            this.bytes = bytes;
            this.texts = texts;
        }

        Object value(Type type) {
            Class<?> raw = raw(type);
            if (raw == double.class) {
                return bytes.real();
            }
            int number = bytes.number();
            if (raw == boolean.class) {
                return number == 1;
            }
            if (raw == int.class) {
                return number;
            }
            if (number == NULL) {
                return null;
            }
            if (raw == List.class) {
                return list(number - 1, ((ParameterizedType) type).getActualTypeArguments()[0]);
            }
            if (raw == Integer.class) {
                return number - 1;
            }
            if (raw.isEnum()) {
                return raw.getEnumConstants()[number - 1];
            }
            if (raw == Passage.class) {
                return passage(number == NEW);
            }
            return number >= FIRST_SEEN ? seen.get(number - FIRST_SEEN) : object(raw);
        }

        private List<Object> list(int size, Type type) {
            Object[] elements = new Object[size];
            for (int i = 0; i < size; i++) {
                elements[i] = value(type);
            }
            return Arrays.asList(elements);
        }

        private Passage passage(boolean ofBody) {
            int start = bytes.number();
            int end = start + bytes.number();
            if (!ofBody) {
                return new Passage(start, end, bytes.text(texts));
            }
            int slot = (31 * start + end) & PASSAGES - 1;
            Passage known = passages[slot];
            if (known == null || known.start() != start || known.end() != end) {
                known = Passage.of(body, start, end);
                passages[slot] = known;
            }
            return known;
        }

        private Object object(Class<?> type) {
            if (type == String.class || type == PartialDate.class) {
                String text = bytes.text(texts);
                Object value = type == String.class ? text : new PartialDate(text);
                seen.add(value);
                return value;
            }
            Object record = record(KINDS.containsKey(type) ? KINDS.get(type).get(bytes.number()) : type);
            if (SHARED.contains(type)) {
                seen.add(record);
            }
            return record;
        }

        private Object record(Class<?> type) {
            Shape shape = SHAPES.computeIfAbsent(type, Shape::of);
            Object[] values = new Object[shape.parts().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(shape.parts().get(i).type());
                if (shape.parts().get(i).name().equals(BODY)) {
                    body = (String) values[i];
                    Arrays.fill(passages, null);
                }
            }
            try {
                return shape.constructor().newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
