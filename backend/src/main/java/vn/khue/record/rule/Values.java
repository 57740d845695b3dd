package vn.khue.record.rule;

import vn.khue.record.type.RecordType;

/** The values of one record by the names of its fields. @param values in the order of the fields of the type */
record Values(RecordType type, Object[] values) {

    Object get(String name) {
        return values[type.fields().indexOf(type.named().get(name))];
    }
}
