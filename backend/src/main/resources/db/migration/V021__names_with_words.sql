-- Searching looks for frequent words along the list of names: with the words in the index, without fetching the rows.
drop index student_by_name;
create index student_by_name on student (school_year, sort_name, id) include (search, unit_id);
drop index staff_by_name;
create index staff_by_name on staff (school_year, sort_name, id) include (search, unit_id);
