package vn.khue.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The chapters of the description, in the order in which one reads them. */
final class Tags {

    private static final Map<String, String> CHAPTERS = new LinkedHashMap<>();

    static {
        CHAPTERS.put("auth", "Log in and out, sessions, passwords, the second factor.");
        CHAPTERS.put("me", "Who I am, what I may do, and what waits for me.");
        CHAPTERS.put("units", "The dated tree of units: department, communes, schools.");
        CHAPTERS.put("accounts", "People who use Khuê, administered by the unit above.");
        CHAPTERS.put("grants", "Rights, handed down from grant to grant, and taken back.");
        CHAPTERS.put("access", "Why somebody may or may not do something, and who may.");
        CHAPTERS.put("code-lists", "The codes that records choose from, with their official words and days.");
        CHAPTERS.put("record-types", "What records of each type hold: fields, labels, code lists.");
        CHAPTERS.put(
                "records",
                "Pupils, staff, classes, campuses, facilities, equipment and school profiles, year by year.");
        CHAPTERS.put(
                "approval", "How far schools are with their records; closing them for a year; the table of states.");
        CHAPTERS.put("findings", "What the rules found in records: warnings and checks across records.");
        CHAPTERS.put("year-changes", "Schools going over to the next school year.");
        CHAPTERS.put("transfers", "Pupils and members of staff on their way to another school.");
        CHAPTERS.put("exports", "Records taken out as files, each for a purpose.");
        CHAPTERS.put("handover", "Campaigns in which administration is handed over, and whom the invited units send.");
        CHAPTERS.put("guides", "Guides for people who use Khuê, to take along.");
        CHAPTERS.put("jobs", "Long work, its progress and its result.");
        CHAPTERS.put("audit", "What was written by whom, and the seals that prove it.");
    }

    private Tags() {}

    /** @throws IllegalStateException for a tag that has no chapter here */
    static List<Tag> of(Set<String> used) {
        for (String name : used) {
            if (!CHAPTERS.containsKey(name)) {
                throw new IllegalStateException("the tag " + name + " needs its chapter in " + Tags.class.getName());
            }
        }
        return CHAPTERS.entrySet().stream()
                .filter(chapter -> used.contains(chapter.getKey()))
                .map(chapter -> OASFactory.createTag().name(chapter.getKey()).description(chapter.getValue()))
                .toList();
    }
}
