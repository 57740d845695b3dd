package vn.khue.unit;

import java.util.List;
import vn.khue.sheet.Column;

/** The columns of a list of schools, with the names under which they arrive. */
final class SchoolColumns {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String PARENT = "parent";
    static final String PARENT_CODE = "parentCode";
    static final String LEVELS = "levels";
    static final String LEVEL_GROUP = "levelGroup";
    static final String OWNERSHIP = "ownership";
    static final String VALID_FROM = "validFrom";
    static final String ALIASES = "aliases";

    static final List<Column> ALL = List.of(
            Column.required(
                    CODE, "Mã trường", "Mã cơ sở giáo dục", "Mã CSGD", "Mã đơn vị", "Mã định danh", "Mã", "code"),
            Column.required(
                    NAME,
                    "Tên trường",
                    "Tên cơ sở giáo dục",
                    "Tên CSGD",
                    "Tên đơn vị",
                    "Cơ sở giáo dục",
                    "Trường",
                    "name"),
            Column.optional(
                    PARENT,
                    "Xã, phường",
                    "Xã, phường, đặc khu",
                    "Phường, xã",
                    "Phường, xã, đặc khu",
                    "Xã",
                    "Phường",
                    "Tên xã",
                    "Tên phường",
                    "Tên xã, phường",
                    "UBND xã, phường",
                    "Đơn vị quản lý",
                    "Đơn vị chủ quản",
                    "Đơn vị cấp trên",
                    "Cơ quan quản lý",
                    "commune",
                    "parent"),
            Column.optional(
                    PARENT_CODE,
                    "Mã xã, phường",
                    "Mã xã, phường, đặc khu",
                    "Mã phường, xã",
                    "Mã xã",
                    "Mã phường",
                    "Mã đơn vị quản lý",
                    "Mã đơn vị cấp trên",
                    "parent code",
                    "parentCode"),
            Column.optional(LEVELS, "Cấp học", "Các cấp học", "Cấp", "Bậc học", "levels", "level"),
            Column.optional(LEVEL_GROUP, "Nhóm cấp học", "Mã nhóm cấp học", "Mã cấp học", "level group", "levelGroup"),
            Column.optional(
                    OWNERSHIP,
                    "Loại hình",
                    "Loại hình trường",
                    "Loại hình sở hữu",
                    "Hình thức sở hữu",
                    "Sở hữu",
                    "ownership"),
            Column.optional(
                    VALID_FROM,
                    "Trực thuộc từ ngày",
                    "Từ ngày",
                    "Hiệu lực từ ngày",
                    "Ngày hiệu lực",
                    "valid from",
                    "validFrom"),
            Column.optional(ALIASES, "Tên khác", "Tên viết tắt", "Tên gọi khác", "aliases"));

    private SchoolColumns() {}
}
