package vn.khue.city;

import java.util.UUID;

/** @param alias another spelling under which people look for it; null when it has none @param commune where it stands */
record PlannedSchool(UUID id, String code, SchoolForm form, String name, String alias, UUID parent, Place commune) {}
