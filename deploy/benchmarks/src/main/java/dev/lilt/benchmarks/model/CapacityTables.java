package dev.lilt.benchmarks.model;

import dev.lilt.benchmarks.model.CapacityModel.Capacity;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The tables of {@code docs/scale.md}. */
final class CapacityTables {
    private static final long[] LIVE = {10_000, 100_000, 1_000_000};
    private static final int CEILINGS = 3;
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;

    private final Constants constants;
    private final CapacityModel model;

    CapacityTables(Constants constants) {
        this.constants = constants;
        this.model = new CapacityModel(constants);
    }

    /** Returns all of them, as Markdown. */
    String draw() {
        return capacity() + "\n### The first ceilings\n\n" + ceilings() + "\n### Constants\n\n" + constants();
    }

    private String capacity() {
        var each = LongStream.of(LIVE).mapToObj(model::of).toList();
        var table = new StringBuilder("| live sessions |");
        each.forEach(one -> table.append(' ').append(count(one.live())).append(" |"));
        table.append("\n| --- |").append(" ---: |".repeat(each.size())).append('\n');
        Function<Function<Capacity, String>, String> cells =
                cell -> each.stream().map(cell).collect(Collectors.joining(" | ", " ", " |\n"));
        row(table, "sessions made and started, a second", cells.apply(one -> number(one.madePerSecond(), 1)));
        row(table, "other commands, a second", cells.apply(one -> number(one.commandsPerSecond(), 1)));
        row(table, "replicas of session-service", cells.apply(one -> count(one.replicas())));
        row(table, "their cores, together", cells.apply(one -> number(one.serviceCores(), 1)));
        row(table, "their memory, together, GB", cells.apply(one -> number(one.serviceBytes() / GIGA, 1)));
        row(table, "Kafka: partitions of the completions", cells.apply(one -> count(one.partitions())));
        row(table, "Kafka: cores", cells.apply(one -> number(one.kafkaCores(), 2)));
        row(table, "Kafka: KB a second", cells.apply(one -> number(one.kafkaBytesPerSecond() / 1e3, 1)));
        row(table, "PostgreSQL: cores", cells.apply(one -> number(one.postgresCores(), 2)));
        row(table, "PostgreSQL: commits a second", cells.apply(one -> number(one.commitsPerSecond(), 0)));
        row(table, "PostgreSQL: GB a day", cells.apply(one -> number(one.postgresBytesPerDay() / GIGA, 1)));
        row(table, "PostgreSQL: connections", cells.apply(one -> count(one.connections())));
        row(table, "gateway: MB a second", cells.apply(one -> number(one.gatewayBytesPerSecond() / MEGA, 1)));
        return table.toString();
    }

    private static void row(StringBuilder table, String what, String cells) {
        table.append("| ").append(what).append(" |").append(cells);
    }

    private String ceilings() {
        var table = new StringBuilder("| ceiling | met at live sessions | moved by |\n| --- | ---: | --- |\n");
        model.ceilings().stream()
                .limit(CEILINGS)
                .forEach(ceiling -> table.append(
                        "| %s | %s | %s |%n".formatted(ceiling.part(), count(ceiling.live()), ceiling.change())));
        return table.toString();
    }

    private String constants() {
        var table = new StringBuilder("| constant | value | where from |\n| --- | ---: | --- |\n");
        constants
                .byName()
                .values()
                .forEach(constant -> table.append("| %s | %s | %s |%n"
                        .formatted(
                                constant.what(),
                                (value(constant.value()) + " " + constant.unit()).strip(),
                                constant.source())));
        return table.toString();
    }

    private static String value(double value) {
        return value == Math.rint(value) ? number(value, 0) : Double.toString(value);
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
