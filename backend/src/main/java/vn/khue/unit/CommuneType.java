package vn.khue.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of commune since 1 July 2025: xã, phường, đặc khu. */
enum CommuneType {
    XA,
    PHUONG,
    DAC_KHU;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CommuneType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    static String codes() {
        return String.join(", ", Arrays.stream(values()).map(CommuneType::code).toList());
    }

    @Override
    public String toString() {
        return code();
    }
}
