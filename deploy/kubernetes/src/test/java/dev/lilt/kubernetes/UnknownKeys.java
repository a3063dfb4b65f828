package dev.lilt.kubernetes;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds the keys that a model has no field for. Models keep these as additional properties, at whatever depth. */
final class UnknownKeys {
    private UnknownKeys() {}

    /** @param at where the model stands, for the words of a finding */
    static List<String> of(Object model, String at) {
        List<String> found = new ArrayList<>();
        walk(model, at, found);
        return found;
    }

    private static void walk(Object value, String at, List<String> found) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, each) -> {
                    if (each != null) {
                        walk(each, at + "." + key, found);
                    }
                });
            case Collection<?> list -> {
                int index = 0;
                for (Object each : list) {
                    walk(each, at + "[" + index++ + "]", found);
                }
            }
            default -> {
                if (isModel(value)) {
                    properties(value, at, found);
                }
            }
        }
    }

    private static void properties(Object model, String at, List<String> found) {
        for (Method method : model.getClass().getMethods()) {
            // A bridge calls the same getter with a narrower type.
            if (!method.getName().startsWith("get")
                    || method.isBridge()
                    || method.getParameterCount() > 0
                    || Modifier.isStatic(method.getModifiers())
                    || method.getDeclaringClass() == Object.class) {
                continue;
            }
            Object value = value(model, method);
            if (method.getName().equals("getAdditionalProperties")) {
                if (value instanceof Map<?, ?> unknown) {
                    unknown.keySet().forEach(key -> found.add(at + ": unknown key " + key));
                }
            } else if (value != null) {
                walk(value, at + "." + method.getName().substring("get".length()), found);
            }
        }
    }

    private static Object value(Object model, Method getter) {
        try {
            return getter.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model.getClass() + " " + getter.getName(), e);
        }
    }

    private static boolean isModel(Object value) {
        String name = value.getClass().getName();
        return !(value instanceof Enum) && (name.startsWith("io.fabric8.") || name.startsWith("io.strimzi."));
    }
}
