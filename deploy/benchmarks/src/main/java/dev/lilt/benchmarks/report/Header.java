package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;

/** The lines over every table: where, when, with what. */
final class Header {
    private Header() {}

    static String of(JsonNode run) {
        var machine = run.get("machine");
        return """
                %s, %d cores, %s, %s; %s with `%s`; %s.

                """.formatted(
                        machine.get("processor").textValue(),
                        machine.get("cores").intValue(),
                        memory(machine.get("memory").textValue()),
                        machine.get("kernel").textValue(),
                        machine.get("jdk").textValue(),
                        run.get("flags").textValue(),
                        run.get("date").textValue().substring(0, 16).replace('T', ' ') + " UTC");
    }

    private static String memory(String kilobytes) {
        String digits = kilobytes.replaceAll("\\D", "");
        return digits.isEmpty() ? kilobytes : Long.parseLong(digits) / (1 << 20) + " GiB";
    }
}
