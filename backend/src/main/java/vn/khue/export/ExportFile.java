package vn.khue.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;
import vn.khue.codelist.Label;
import vn.khue.db.Fold;
import vn.khue.record.RecordExtract;
import vn.khue.record.SchoolYear;
import vn.khue.record.type.RecordField;
import vn.khue.sheet.Sheets;
import vn.khue.sheet.TableWriter;

/** One file while it is written: page after page of records goes through it, and none of them stays. */
final class ExportFile {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Export export;
    private final ExportWords words;
    private final UnitTree tree;
    private final Instant read;
    private final Map<String, Map<String, Label>> codes;
    private final List<RecordField> fields;
    private final TableWriter writer;
    private final Set<String> hidden = new TreeSet<>();
    private int records;

    /** @param read when it is fetched, which is when its records are read @param codes what codes mean; empty when they stay codes */
    ExportFile(Export export, ExportWords words, UnitTree tree, Instant read, Map<String, Map<String, Label>> codes) {
        this.export = export;
        this.words = words;
        this.tree = tree;
        this.read = read;
        this.codes = codes;
        this.fields = export.columns().stream()
                .map(name -> export.of().named().get(name))
                .toList();
        this.writer = export.format().begin(what(), headings());
    }

    /** For the header of the answer: letters without diacritics and hyphens. */
    String name() {
        String what = export.official() ? what() + " " + words.say("official.short") : what();
        return Fold.of(what).replaceAll("[^a-z0-9]+", "-") + "-" + SchoolYear.name(export.year()) + "."
                + export.format().extension();
    }

    private String what() {
        return words.say(RecordExtract.label(export.of()));
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String column = export.columns().get(i);
            if (fields.get(i) != null) {
                headings.add(export.codes() ? column : words.say(RecordExtract.label(export.of(), fields.get(i))));
            } else {
                headings.add(export.codes() ? column : words.say(column));
            }
            if ("school".equals(column)) {
                headings.add(export.codes() ? "schoolName" : words.say("schoolName"));
            }
        }
        return headings;
    }

    /** The bytes of the file, a part for each page. */
    Multi<byte[]> bytes(Multi<List<RecordExtract.Line>> pages, Sheets sheets) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Uni.createFrom()
                                .deferred(() -> sheets.aside(() -> writer.rows(List.of())))
                                .toMulti(),
                        pages.onItem().transformToUniAndConcatenate(page -> sheets.aside(() -> rows(page))),
                        Uni.createFrom().deferred(() -> sheets.aside(this::end)).toMulti())
                .filter(part -> part.length > 0);
    }

    private byte[] rows(List<RecordExtract.Line> page) throws IOException {
        records += page.size();
        page.forEach(line -> hidden.addAll(line.hidden()));
        return writer.rows(page.stream().map(this::row).toList());
    }

    private List<Object> row(RecordExtract.Line line) {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            RecordField field = fields.get(i);
            String column = export.columns().get(i);
            if (field != null) {
                row.add(cell(field, line.values().get(column)));
            } else if ("school".equals(column)) {
                UnitRef school = tree.ref(line.unit());
                row.add(school.code());
                row.add(school.name());
            } else if ("state".equals(column)) {
                row.add(export.codes() ? line.state() : words.say("state." + line.state()));
            } else {
                row.add(line.schoolYear());
            }
        }
        return row;
    }

    private Object cell(RecordField field, Object value) {
        if (value instanceof List<?> several) {
            return several.isEmpty()
                    ? null
                    : several.stream().map(one -> meant(field, (String) one)).collect(Collectors.joining("; "));
        }
        if (value instanceof Boolean yes) {
            return export.codes() ? yes : words.say(yes.toString());
        }
        return value instanceof String text ? meant(field, text) : value;
    }

    private String meant(RecordField field, String text) {
        Label label = field.codeList() == null
                ? null
                : codes.getOrDefault(field.codeList(), Map.of()).get(text);
        return label == null ? text : words.say(label);
    }

    private byte[] end() throws IOException {
        List<List<String>> about = new ArrayList<>();
        about.add(List.of(
                words.say("about.what"),
                what() + ", " + SchoolYear.name(export.year()) + ", "
                        + tree.ref(export.unit()).name()
                        + (export.official() ? ", " + words.say("official") : "")));
        about.add(List.of(
                words.say("about.by"),
                export.by().fullName() + " (" + export.by().username() + ")"));
        about.add(List.of(words.say("about.at"), MINUTE.format(export.askedAt())));
        about.add(List.of(words.say("about.read"), MINUTE.format(read)));
        about.add(List.of(words.say("about.purpose"), export.purpose()));
        about.add(List.of(words.say("about.records"), Integer.toString(records)));
        if (!hidden.isEmpty()) {
            about.add(List.of(
                    words.say("about.hidden"),
                    hidden.stream()
                            .map(name -> words.say(RecordExtract.label(
                                    export.of(), export.of().named().get(name))))
                            .collect(Collectors.joining(", "))));
        }
        if (export.personal()) {
            about.add(List.of(words.say("about.caution"), words.say("caution")));
        }
        return writer.end(words.say("about"), about);
    }
}
