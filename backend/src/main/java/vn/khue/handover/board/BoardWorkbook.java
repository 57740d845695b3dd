package vn.khue.handover.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.khue.api.Day;
import vn.khue.handover.dossier.Checklist;
import vn.khue.handover.dossier.DossierStep;
import vn.khue.sheet.TableFormat;
import vn.khue.sheet.TableWriter;

/** The board of a campaign as a workbook: a row for each unit. */
record BoardWorkbook(String campaign, List<BoardLine> lines, BoardWords words) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm d/M/yyyy");

    /** Blocks while it writes, so it is called on a worker. */
    byte[] bytes(Instant now) {
        TableWriter writer = TableFormat.XLSX.begin(words.say("board"), headings());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            file.write(writer.rows(lines.stream().map(this::row).toList()));
            file.write(writer.end(
                    words.say("about"),
                    List.of(
                            List.of(words.say("about.campaign"), campaign),
                            List.of(words.say("about.at"), time(now)),
                            List.of(words.say("about.units"), String.valueOf(lines.size())))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private List<String> headings() {
        return Stream.of(
                        Stream.of("code", "unit", "area"),
                        Arrays.stream(DossierStep.values()).map(DossierStep::code),
                        Stream.of("desk", "number", "lacking"))
                .flatMap(keys -> keys)
                .map(words::say)
                .toList();
    }

    private List<Object> row(BoardLine line) {
        List<Object> row = new ArrayList<>();
        row.add(line.code());
        row.add(line.unit());
        row.add(line.area() == null ? null : words.area(line.area()));
        line.steps().forEach(step -> row.add(cell(step)));
        row.add(line.desk());
        row.add(line.number());
        row.add(String.join(", ", line.lacking().stream().map(words::say).toList()));
        return row;
    }

    private Object cell(Checklist.Step step) {
        if (!step.done()) {
            return null;
        }
        return step.at() == null ? words.say("done") : time(step.at());
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(Day.ZONE));
    }
}
