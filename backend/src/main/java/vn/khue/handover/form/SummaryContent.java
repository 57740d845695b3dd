package vn.khue.handover.form;

import java.util.List;

/**
 * What a summary of a campaign for those who lead it says.
 *
 * @param above   the authority printed above the organizer; null for none
 * @param sums    how many units have taken each step, first to last
 * @param columns steps in the heading of the areas
 * @param areas   the same by the halves of the region; empty when there are none
 * @param behind  units whose minutes are not signed, by their areas
 * @param left    how many more there are that are not listed
 */
public record SummaryContent(
        String organizer,
        String above,
        String campaign,
        int invited,
        List<Sum> sums,
        List<String> columns,
        List<Area> areas,
        List<Behind> behind,
        int left) {

    /** @param percent in figures, with a comma when there is a fraction */
    public record Sum(String step, int number, String percent) {}

    public record Area(String name, int invited, List<Integer> numbers) {}

    /** @param lacking in words, separated by commas */
    public record Behind(String unit, String area, String lacking) {}
}
