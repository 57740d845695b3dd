select unit_id, code as unit_code, name as unit_name, kind as unit_kind, parent_id from unit_within where depth = 0
