package vn.khue.testing;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/**
 * A small tree of its own for one test: a department with two communes, the first with two schools, the second with
 * one. Codes are random, so that tests never meet.
 */
public record Corner(
        UUID department, UUID commune, UUID school, UUID schoolBeside, UUID otherCommune, UUID otherSchool) {

    static Corner make(World world) {
        UUID department = unit(world, "department", "Sở thử nghiệm", null);
        UUID commune = unit(world, "commune", "Phường Thử Nghiệm", department);
        UUID otherCommune = unit(world, "commune", "Xã Bên Cạnh", department);
        return new Corner(
                department,
                commune,
                unit(world, "school", "Trường Tiểu học Thử Nghiệm", commune),
                unit(world, "school", "Trường Mầm non Bên Cạnh", commune),
                otherCommune,
                unit(world, "school", "Trường THCS Xã Bên", otherCommune));
    }

    private static UUID unit(World world, String kind, String name, UUID parent) {
        UUID id = UUID.randomUUID();
        world.write(
                "insert into unit (id, code, kind, name) values ($1, $2, $3, $4)",
                Tuple.of(id, "T" + id.toString().substring(0, 13), kind, name));
        if (parent != null) {
            world.write(
                    "insert into unit_link (unit_id, parent_id, valid_from, reason) values ($1, $2, date '2025-07-01', 'test')",
                    Tuple.of(id, parent));
        }
        return id;
    }
}
