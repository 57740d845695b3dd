package vn.khue.access;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.api.Language;

/** The table of roles as data: what each may do, in the words of one language. */
@Schema(name = "RoleTable")
public record RoleTable(
        @Schema(required = true) List<RoleRow> roles,
        @Schema(required = true) List<PermissionRow> permissions,
        @Schema(required = true) List<RecordTypeRow> recordTypes) {

    /**
     * @param otpRequired whether holders must use a second factor
     * @param passable    whether a grant of this role can be passed on
     */
    @Schema(name = "RoleInfo")
    public record RoleRow(
            @Schema(required = true) Role code,
            @Schema(required = true) String name,
            @Schema(required = true) String description,
            @Schema(required = true) List<Permission> permissions,
            @Schema(required = true) boolean otpRequired,
            @Schema(required = true) boolean passable) {}

    @Schema(name = "PermissionInfo")
    public record PermissionRow(
            @Schema(required = true) Permission code,
            @Schema(required = true) String name,
            @Schema(required = true) String description) {}

    @Schema(name = "RecordTypeInfo")
    public record RecordTypeRow(
            @Schema(required = true) String code,
            @Schema(required = true) String name) {}

    static RoleTable of(Language language, SecondFactorRoles secondFactor) {
        RightsTexts texts = RightsTexts.in(language);
        return new RoleTable(
                Arrays.stream(Role.values())
                        .map(role -> new RoleRow(
                                role,
                                texts.name("role", role.code()),
                                texts.description("role", role.code()),
                                List.copyOf(role.permissions()),
                                secondFactor.demands(role),
                                role.passable()))
                        .toList(),
                Arrays.stream(Permission.values())
                        .map(permission -> new PermissionRow(
                                permission,
                                texts.name("permission", permission.code()),
                                texts.description("permission", permission.code())))
                        .toList(),
                RecordTypes.CODES.stream()
                        .map(type -> new RecordTypeRow(type, texts.name("recordType", type)))
                        .toList());
    }
}
