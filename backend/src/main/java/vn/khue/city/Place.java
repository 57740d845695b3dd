package vn.khue.city;

import java.util.UUID;

/** A department or a commune that stands already. */
record Place(UUID id, String code, String type, String name) {}
