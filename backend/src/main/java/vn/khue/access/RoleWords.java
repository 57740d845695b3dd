package vn.khue.access;

import vn.khue.api.Language;

/** What roles are called, for papers that are written in one language whoever reads them. */
public final class RoleWords {

    private RoleWords() {}

    public static String name(Role role, Language language) {
        return RightsTexts.in(language).name("role", role.code());
    }
}
